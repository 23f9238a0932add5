import type { Block, Kind } from '../../grammar/index.ts';
import { inBlocksBy } from '../document/stretches.ts';
import { rules } from '../rules/index.ts';
import { syntaxReports } from '../syntax/block-reports.ts';
import { syntaxCodes } from '../syntax/codes.ts';
import { ignoreReports } from '../syntax/ignores.ts';
import type { SyntaxReport } from '../syntax/report.ts';
import { nothing } from './of-steps.ts';
import type { BlockRule, Report } from './rule.ts';

/** What a block alone is reported for: its language, where there is no rule, or what a rule of scope `block` finds. */
export type BlockReport =
  | { readonly rule: undefined; readonly report: SyntaxReport }
  | { readonly rule: BlockRule; readonly report: Report };

/** Asked once for each block, as long as it stays as it is. */
export const reportsIn = inBlocksBy((block, kind: Kind): readonly BlockReport[] => {
  const found: BlockReport[] = [];
  for (const report of syntaxReports(block, kind)) found.push({ rule: undefined, report });
  for (const report of ignoreReports(block, ruleNames())) found.push({ rule: undefined, report });
  for (const rule of blockRules()) {
    if (!looksAt(rule, block)) continue;
    const reports = rule.check(block, kind);
    if (reports === nothing) continue;
    for (const report of reports) found.push({ rule, report });
  }
  return found;
});

function looksAt({ sections }: BlockRule, { section, isHeading }: Block): boolean {
  return (
    sections === undefined || (section !== undefined && !isHeading && sections.includes(section.contents))
  );
}

let blockRulesFound: readonly BlockRule[] | undefined;
let namesFound: ReadonlySet<string> | undefined;

function blockRules(): readonly BlockRule[] {
  blockRulesFound ??= rules.filter((rule) => rule.scope === 'block');
  return blockRulesFound;
}

function ruleNames(): ReadonlySet<string> {
  namesFound ??= new Set([...rules.map((rule) => rule.name), ...syntaxCodes.map((code) => `syntax/${code}`)]);
  return namesFound;
}
