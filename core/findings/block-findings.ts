import type { Block, Kind } from '../../grammar/index.ts';
import { perBlockAndKind } from '../document/per-block.ts';
import { rules } from '../rules/index.ts';
import { syntaxReports } from '../syntax/block-reports.ts';
import { syntaxCodes } from '../syntax/codes.ts';
import { ignoreReports } from '../syntax/ignores.ts';
import type { SyntaxReport } from '../syntax/report.ts';
import type { BlockRule, Report } from './rule.ts';

/** What a block alone is reported for: its language, and what each rule of scope `block` finds in it. */
export interface BlockReports {
  readonly syntax: readonly SyntaxReport[];
  readonly byRule: readonly { readonly rule: BlockRule; readonly report: Report }[];
}

/** Asked once for each block, as long as it stays as it is. */
export const reportsOf: (block: Block, kind: Kind) => BlockReports = perBlockAndKind((block, kind) => {
  const byRule: { rule: BlockRule; report: Report }[] = [];
  for (const rule of blockRules()) {
    if (!looksAt(rule, block)) continue;
    for (const report of rule.check(block, kind)) byRule.push({ rule, report });
  }
  return { syntax: [...syntaxReports(block, kind), ...ignoreReports(block, ruleNames())], byRule };
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
