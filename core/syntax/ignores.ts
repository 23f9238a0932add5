import type { Block } from '../../grammar/index.ts';
import { quote } from '../findings/quote.ts';
import { hasComments, suppressionsIn } from '../findings/suppressions.ts';
import { replace } from '../fixes/edit.ts';
import { isSlipOf } from '../names/nearest.ts';
import type { SyntaxReport } from './report.ts';
import { dateReport } from './values/date.ts';

/**
 * Suppressions that silence nothing: no reason is given, or the rule's name has a slip. A name that resembles none is
 * left alone, since it may be a rule of a newer version.
 */
export function ignoreReports(block: Block, ruleNames: ReadonlySet<string>): readonly SyntaxReport[] {
  if (!hasComments(block)) return [];
  return suppressionsIn(block).flatMap(({ rule, reason, at, until }): readonly SyntaxReport[] => {
    const date = until && dateReport(until);
    if (date !== undefined) return [date];
    if (!ruleNames.has(rule)) {
      const meant = [...ruleNames].find((name) => isSlipOf(rule, name));
      if (meant === undefined) return [];
      return [
        {
          code: 'ignore-unknown-rule',
          at,
          what: `There is no rule ${quote(rule)}.`,
          next: `Write ${quote(meant)}.`,
          fixes: (document) => [
            {
              title: `Write ${quote(meant)}`,
              edits: [replace(document, at, meant)],
              safe: false,
              preferred: true,
            },
          ],
        },
      ];
    }
    if (reason !== '') return [];
    return [
      {
        code: 'ignore-without-reason',
        at,
        what: `Nothing says why ${quote(rule)} is ignored here.`,
        next: `Write the reason behind a colon: “# sop-ignore ${rule}: the reason”.`,
      },
    ];
  });
}
