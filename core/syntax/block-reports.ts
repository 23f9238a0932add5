import { type Block, ItemNode, type Kind } from '../../grammar/index.ts';
import { readHistoryEntry } from '../document/history.ts';
import { hasQuotes } from '../names/unquoted.ts';
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
  const found: SyntaxReport[] = [];
  if (block.problems.length > 0) for (const report of grammarReports(block)) add(report, found);
  add(misplacedSection(block, kind), found);
  for (const placed of fieldsOf(block, kind)) {
    add(misplacedField(placed), found);
    add(repeatedField(placed), found);
    add(valueReport(placed), found);
  }
  if (block.section?.contents === 'history') for (const report of historyReports(block)) add(report, found);
  if (block.section?.holds === 'person') for (const report of personLineReports(block)) add(report, found);
  if (hasQuotes(block.text)) for (const report of quotedNames(block, kind)) add(report, found);
  return found.length < 2 ? found : withoutRepeats(found);
}

function add(report: SyntaxReport | undefined, found: SyntaxReport[]): void {
  if (report !== undefined) found.push(report);
}

function historyReports(block: Block): readonly (SyntaxReport | undefined)[] {
  return block.nodes
    .filter((node) => node instanceof ItemNode)
    .map((item) => {
      const { date } = readHistoryEntry(item);
      return date && item.label && dateReport(wholeDate(item.label, date));
    });
}
