import { defaultRuleSettings, type RuleSettings } from '../config/rule-settings.ts';
import { type Day, readDay } from '../dates/day.ts';
import type { Located, SopDocument } from '../document/document.ts';
import { Performers } from '../map/performers.ts';
import { rules as allRules } from '../rules/index.ts';
import { mergeConflict } from '../rules/merge-conflict.ts';
import { syntaxSeverity, valueReason } from '../syntax/codes.ts';
import { type DashedField, dashedFields } from '../syntax/dashed-field.ts';
import { dashedFieldReport, withoutEchoesOfDashes } from '../syntax/dashed-field-report.ts';
import { dashedHeadingReport, dashedHeadings, withoutEchoesOfHeadings } from '../syntax/dashed-heading.ts';
import { fixesOf } from '../syntax/grammar.ts';
import { lostHeadings } from '../syntax/lost-heading.ts';
import { isOfHeading, lostHeadingReport, withoutEchoes } from '../syntax/lost-heading-report.ts';
import { repeatedEntries } from '../syntax/repeats.ts';
import type { SyntaxReport } from '../syntax/report.ts';
import { withoutEchoesOfStrayKeys } from '../syntax/stray-key.ts';
import { undashedSteps } from '../syntax/undashed-step.ts';
import { KnownNames } from '../workspace/known-names.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { reportsIn } from './block-findings.ts';
import { type FileLookup, nobodyKnows } from './file-lookup.ts';
import type { Finding, Severity } from './finding.ts';
import type { Preset, Report, Rule } from './rule.ts';
import { Suppressions } from './suppressions.ts';
import { unusedSuppressions } from './unused-suppressions.ts';

export interface CheckOptions {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** `recommended` where it is not given. */
  readonly preset?: Preset;
  /** By the rule's name; goes before the preset and the rule's own severity. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** False leaves out what a passing day alone turns up. */
  readonly calendar?: boolean;
  /** What the config says that rules go by; the defaults where it says nothing. */
  readonly settings?: Partial<RuleSettings>;
  /** The document as it was before the change; what a change alone does wrong is found only with it. */
  readonly base?: SopDocument;
  /** Without it nothing is said of links to files. */
  readonly isThere?: FileLookup;
  /** The rules to ask; all that there are where it is not given. */
  readonly rules?: readonly Rule[];
}

/** What is wrong with a document, in the order of the text. Throws a RangeError when today is no date. */
export function check(
  document: SopDocument,
  workspace: Workspace,
  options: CheckOptions,
): readonly Finding[] {
  const today = readDay(options.today);
  if (today === undefined) throw new RangeError(`today is not a date: ${options.today}`);
  const active = activeRules(options);
  const suppressions = new Suppressions(document, today);
  const all: Finding[] = [];
  const known = new KnownNames(document, workspace);
  const dashed = dashedFields(document, known);
  addSyntaxFindings(document, known, dashed, options, all);
  addRuleFindings(document, workspace, known, today, active, options, all);
  const said = all.filter((finding) => !suppressions.silence(finding.rule, finding.range.start));
  const findings = [
    withoutEchoes,
    withoutEchoesOfDashes,
    withoutEchoesOfHeadings,
    withoutEchoesOfStrayKeys,
  ].reduce((left, without) => without(document, left, dashed), said);
  const conflicts = findings.filter(({ rule }) => rule === mergeConflict.name);
  // What the rest says is not known while two versions of it stand side by side.
  if (conflicts.length > 0) return conflicts;
  // What a list says that is read as part of another is not known, nor is what a comment there silences.
  if (findings.some(isOfHeading)) return findings.sort(inTextOrder);
  const asked = {
    rules: active.rules,
    isOff: (name: string) => options.severities?.[name] === 'off',
    calendar: options.calendar !== false,
    base: options.base !== undefined,
    files: options.isThere !== undefined,
  };
  for (const report of unusedSuppressions(suppressions, asked))
    addSyntaxFinding(document, report, options, findings);
  return findings.sort(inTextOrder);
}

function inTextOrder({ range: one }: Finding, { range: other }: Finding): number {
  return one.start - other.start || one.end - other.end;
}

function addSyntaxFindings(
  document: SopDocument,
  known: KnownNames,
  dashed: readonly DashedField[],
  options: CheckOptions,
  found: Finding[],
): void {
  for (const problem of document.tree.problems) {
    const severity = severityOf(`syntax/${problem.code}`, syntaxSeverity(problem.code), options);
    if (severity === 'off') continue;
    const { code, start, end, what, why, next } = problem;
    const fixes = () => fixesOf(problem, document, 0);
    found.push({
      rule: `syntax/${code}`,
      severity,
      uri: document.uri,
      range: { start, end },
      what,
      why,
      next,
      related: [],
      fixes,
    });
  }
  for (const report of repeatedEntries(document)) addSyntaxFinding(document, report, options, found);
  for (const each of lostHeadings(document))
    addSyntaxFinding(document, lostHeadingReport(each), options, found);
  for (const each of dashed) addSyntaxFinding(document, dashedFieldReport(each), options, found);
  for (const each of dashedHeadings(document))
    addSyntaxFinding(document, dashedHeadingReport(each), options, found);
  const undashed = undashedSteps(document, known);
  for (const each of undashed) addSyntaxFinding(document, each, options, found);
  const said = new Set(undashed.map(({ at }) => rangeOf(document, at).start));
  for (const { rule, report } of reportsIn(document.tree.blocks, document.kind))
    if (rule === undefined && !isSaidAlready(document, report, said))
      addSyntaxFinding(document, report, options, found);
}

/** A line that is to be the title, or a step, belongs to nothing only until it is; `said` are where such steps stand. */
function isSaidAlready(
  document: SopDocument,
  { code, at }: SyntaxReport,
  said: ReadonlySet<number>,
): boolean {
  if (code !== 'text-stray' && code !== 'key-unknown') return false;
  const { start } = rangeOf(document, at);
  if (said.has(start)) return true;
  return document.tree.problems.some(
    (problem) => problem.code === 'header-missing' && problem.start === start,
  );
}

function addSyntaxFinding(
  document: SopDocument,
  report: SyntaxReport,
  options: CheckOptions,
  found: Finding[],
): void {
  const name = `syntax/${report.code}`;
  const severity = severityOf(name, syntaxSeverity(report.code), options);
  if (severity !== 'off')
    found.push(findingOf(document, report, name, severity, report.why ?? valueReason(report.code) ?? ''));
}

function addRuleFindings(
  document: SopDocument,
  workspace: Workspace,
  known: KnownNames,
  today: Day,
  active: ActiveRules,
  options: CheckOptions,
  found: Finding[],
): void {
  const context = {
    today,
    workspace,
    known,
    performers: new Performers(document, workspace),
    settings: { ...defaultRuleSettings, ...options.settings },
    base: options.base,
    isThere: options.isThere ?? nobodyKnows,
  };
  for (const rule of active.rules) {
    if (rule.scope === 'block') continue;
    for (const report of rule.check(document, context))
      found.push(ruleFinding(document, rule, report, options));
  }
  if (active.ofBlocks.size === 0) return;
  for (const { rule, report } of reportsIn(document.tree.blocks, document.kind))
    if (rule !== undefined && active.ofBlocks.has(rule))
      found.push(ruleFinding(document, rule, report, options));
}

/** The rules that options ask for. */
interface ActiveRules {
  readonly rules: readonly Rule[];
  readonly ofBlocks: ReadonlySet<Rule>;
}

/** Of all documents of a library the same is asked, one after the other. */
function activeRules(options: CheckOptions): ActiveRules {
  const wishes = [options.preset, options.severities, options.calendar, options.rules] as const;
  if (last?.wishes.every((wish, at) => wish === wishes[at])) return last.active;
  const rules = (options.rules ?? allRules).filter((rule) => isActive(rule, options));
  const active = { rules, ofBlocks: new Set(rules.filter((rule) => rule.scope === 'block')) };
  last = { wishes, active };
  return active;
}

let last: { readonly wishes: readonly unknown[]; readonly active: ActiveRules } | undefined;

const presets: readonly Preset[] = ['essential', 'recommended', 'strict'];

function isActive(rule: Rule, options: CheckOptions): boolean {
  if (rule.calendar && options.calendar === false) return false;
  const wish = options.severities?.[rule.name];
  if (wish !== undefined) return wish !== 'off';
  return presets.indexOf(rule.preset) <= presets.indexOf(options.preset ?? 'recommended');
}

function ruleFinding(document: SopDocument, rule: Rule, report: Report, options: CheckOptions): Finding {
  const severity = severityOf(rule.name, report.severity ?? rule.severity, options);
  return findingOf(
    document,
    report,
    rule.name,
    severity === 'off' ? rule.severity : severity,
    report.why ?? rule.why,
  );
}

function severityOf(name: string, own: Severity, options: CheckOptions): Severity | 'off' {
  return options.severities?.[name] ?? own;
}

function findingOf(
  document: SopDocument,
  report: Report,
  rule: string,
  severity: Severity,
  why: string,
): Finding {
  return {
    rule,
    severity,
    uri: document.uri,
    range: rangeOf(document, report.at),
    what: report.what,
    why,
    next: report.next,
    related: (report.related ?? []).map((each) => ({
      uri: each.document.uri,
      range: rangeOf(each.document, each.at),
      message: each.message,
    })),
    fixes: () => report.fixes?.(document) ?? [],
  };
}

function rangeOf(document: SopDocument, at: Located | undefined) {
  const place = at ?? document.tree.header?.own;
  return place === undefined ? { start: 0, end: 0 } : document.tree.range(place);
}
