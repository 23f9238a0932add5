import type { Part, ValueType } from '../../../grammar/index.ts';
import { isPlaceholder } from '../../prose/placeholders.ts';
import type { PlacedField } from '../fields.ts';
import type { SyntaxReport } from '../report.ts';
import { choiceReport } from './choice.ts';
import { approvalReport, dateReport, dueReport, touchReport } from './date.ts';
import { durationReport, momentReport, timeBoxReport } from './duration.ts';
import { emailReport, slugReport, windowReport } from './format.ts';
import { quotesReport } from './quotes.ts';

/** What each type of value has to look like; a type that is not here takes any text. */
const checks: Partial<Record<ValueType, (value: Part) => SyntaxReport | undefined>> = {
  date: dateReport,
  approval: approvalReport,
  touch: touchReport,
  due: dueReport,
  duration: durationReport,
  'time-box': (value) => timeBoxReport(value, 'of'),
  wait: (value) => timeBoxReport(value, 'after'),
  moment: momentReport,
  window: windowReport,
  status: (value) => choiceReport(value, ['draft', 'in review', 'active', 'retired'], 'a status'),
  'milestone status': (value) =>
    choiceReport(value, ['to come', 'in progress', 'completed', 'missed'], 'the status of a milestone'),
  side: (value) => choiceReport(value, ['internal', 'customer', 'third party'], 'a side'),
  risk: (value) => choiceReport(value, ['green', 'amber', 'red'], 'a risk', true),
  slug: slugReport,
  email: emailReport,
};

/** What is wrong with the value of a field, by the type that the vocabulary gives it. */
export function valueReport({ field, entry }: PlacedField): SyntaxReport | undefined {
  if (entry === undefined || field.value.text === '' || isPlaceholder(field.value.text)) return undefined;
  return quoted(field.value, entry.value) ?? checks[entry.value]?.(field.value);
}

/** Quotes around words that are one piece by themselves. In prose they may be meant: somebody is quoted. */
function quoted(value: Part, type: ValueType): SyntaxReport | undefined {
  return prose.has(type) ? undefined : quotesReport(value);
}

const prose: ReadonlySet<ValueType> = new Set(['text', 'texts', 'title', 'thing', 'things', 'condition']);
