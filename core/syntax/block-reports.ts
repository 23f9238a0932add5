import { type Block, ItemNode, type Kind } from '../../grammar/index.ts';
import { readHistoryEntry } from '../document/history.ts';
import { fieldsOf } from './fields.ts';
import { grammarReports } from './grammar.ts';
import { personLineReports } from './person-line.ts';
import { misplacedField, misplacedSection } from './place.ts';
import { repeatedField } from './repeats.ts';
import type { SyntaxReport } from './report.ts';
import { valueReport } from './values/check-value.ts';
import { dateReport, wholeDate } from './values/date.ts';
import { quotedNames, withoutRepeats } from './values/quotes.ts';

/** All that is wrong with the language of one block, seen alone. */
export function syntaxReports(block: Block, kind: Kind): readonly SyntaxReport[] {
  const reports: (SyntaxReport | undefined)[] = [...grammarReports(block), misplacedSection(block, kind)];
  for (const placed of fieldsOf(block, kind)) {
    reports.push(misplacedField(placed), repeatedField(placed), valueReport(placed));
  }
  if (block.section?.contents === 'history') reports.push(...historyReports(block));
  reports.push(...personLineReports(block), ...quotedNames(block, kind));
  return withoutRepeats(reports.filter((report) => report !== undefined));
}

function historyReports(block: Block): readonly (SyntaxReport | undefined)[] {
  return block.nodes
    .filter((node) => node instanceof ItemNode)
    .map((item) => {
      const { date } = readHistoryEntry(item);
      return date && item.label && dateReport(wholeDate(item.label, date));
    });
}
