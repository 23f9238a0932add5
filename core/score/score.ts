import type { SopDocument } from '../document/document.ts';
import { type CheckOptions, check } from '../findings/check.ts';
import type { Finding } from '../findings/finding.ts';
import { rules } from '../rules/index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Facts, metBy, type Need, type Part, parts } from './need.ts';
import { needs } from './needs.ts';
import { isWrittenStep } from './written.ts';

/** How much of what a new joiner needs a procedure has. */
export interface Score {
  /** From 0 to 100: the mean of the parts. */
  readonly total: number;
  readonly parts: readonly PartScore[];
  /** The three that would raise the total most, the best first. */
  readonly fixes: readonly Missing[];
}

export interface PartScore {
  readonly part: Part;
  /** From 0 to 100. */
  readonly score: number;
  readonly missing: readonly Missing[];
}

/** A need that is not met, or not everywhere. */
export interface Missing {
  readonly part: Part;
  /** `A person who owns it` */
  readonly what: string;
  /** What to do. */
  readonly next: string;
  /** What the total would gain, in points of 100. */
  readonly points: number;
  /** Where it is missing, as far as that has a place. */
  readonly findings: readonly Finding[];
}

export type ScoreOptions = Pick<CheckOptions, 'today' | 'settings' | 'isThere'>;

const mostFixes = 3;

/** Undefined for what is no procedure: a tracker, an organisation, a text without a header. */
export function score(document: SopDocument, workspace: Workspace, options: ScoreOptions): Score | undefined {
  if (!document.isProcedure) return undefined;
  const facts = factsOf(document, workspace, options);
  const scored = parts.map((part) => scoreOf(part, facts));
  const missing = scored.flatMap((part) => part.missing);
  return {
    total: Math.floor(scored.reduce((sum, part) => sum + part.exact, 0) / parts.length),
    parts: scored.map(({ part, exact, missing }) => ({ part, score: Math.floor(exact), missing })),
    fixes: [...missing].sort((one, other) => other.points - one.points).slice(0, mostFixes),
  };
}

const asked: ReadonlySet<string> = new Set(
  parts.flatMap((part) => needs[part].flatMap((need) => need.rules)),
);

function factsOf(document: SopDocument, workspace: Workspace, options: ScoreOptions): Facts {
  const findings = new Map<string, Finding[]>();
  const chosen = rules.filter((rule) => asked.has(rule.name));
  for (const finding of check(document, workspace, { ...options, preset: 'strict', rules: chosen })) {
    const before = findings.get(finding.rule);
    if (before === undefined) findings.set(finding.rule, [finding]);
    else before.push(finding);
  }
  const { allSteps } = document;
  const unwritten = allSteps.filter((step) => !isWrittenStep(step)).length;
  return { document, findings, steps: allSteps.length, unwritten };
}

/** Parts that are about the steps: of a procedure without any that is written there is nothing to praise. */
const ofSteps: ReadonlySet<Part> = new Set(['steps', 'flow', 'language']);

function scoreOf(part: Part, facts: Facts) {
  const isEmpty = ofSteps.has(part) && (facts.document.work.length === 0 || facts.steps === facts.unwritten);
  const weight = needs[part].reduce((sum, need) => sum + need.weight, 0);
  const missing: Missing[] = [];
  let lost = 0;
  for (const need of needs[part]) {
    const open = (1 - (isEmpty ? 0 : metBy(need, facts))) * (need.weight / weight) * 100;
    if (open <= 0) continue;
    lost += open;
    missing.push(missingOf(part, need, open / parts.length, facts));
  }
  return { part, exact: Math.max(0, Math.round((100 - lost) * 1000) / 1000), missing };
}

function missingOf(part: Part, { name, next, rules }: Need, points: number, facts: Facts): Missing {
  const findings = rules.flatMap((rule) => facts.findings.get(rule) ?? []);
  return { part, what: name, next, points: Math.round(points * 10) / 10, findings };
}
