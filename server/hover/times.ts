import { type Day, readDay } from '../../core/dates/day.ts';
import { writeDuration } from '../../core/dates/duration.ts';
import type { SopDocument } from '../../core/index.ts';
import { readTimeBox } from '../../core/values/time-box.ts';
import type { FieldEntry, Part } from '../../grammar/index.ts';
import { plain } from '../markdown.ts';
import { distance, weekday } from './days.ts';

/** What a date or a time-box means, in a sentence; undefined for other values. */
export function explainTime(
  entry: FieldEntry,
  value: Part,
  document: SopDocument,
  today: Day,
): string | undefined {
  switch (entry.value) {
    case 'date': {
      const day = readDay(value.text);
      return day && dated(day, today);
    }
    case 'due':
      return dueDay(value.text, document, today);
    case 'time-box':
      return timeBox(value, 'of', document);
    case 'wait':
      return timeBox(value, 'after', document);
    case 'moment':
      return timeBox(value, 'before', document);
    default:
      return undefined;
  }
}

/** `day 26` of a workflow that began on a day that the tracker says. */
function dueDay(text: string, document: SopDocument, today: Day): string | undefined {
  const started = readDay(document.value('started')?.text ?? '');
  const number = /^day (\d{1,4})$/i.exec(text)?.[1];
  if (number === undefined || started === undefined) return undefined;
  const day = started.add({ days: Number(number) - 1 });
  return `Day ${number} is ${day}: ${dated(day, today)}`;
}

function dated(day: Day, today: Day): string {
  return `${weekday(day)}, ${distance(day, today)}`;
}

const sentences = {
  of: (amount: string, event: string) => `Done at most ${amount} after ${event}.`,
  after: (amount: string, event: string) => `Nothing is done before ${amount} have passed since ${event}.`,
  before: (amount: string, event: string) => `Done at the latest ${amount} before ${event}.`,
} as const;

function timeBox(value: Part, word: 'of' | 'after' | 'before', document: SopDocument): string | undefined {
  const { duration, event, variant } = readTimeBox(value, word);
  if (duration === undefined || (event === undefined && word !== 'of')) return undefined;
  const from = event === undefined ? 'the step has begun' : eventName(event.text, document);
  const only = variant === undefined ? '' : ` For ${plain(variant.text)} only.`;
  const days = duration.business ? ' Business days are Monday to Friday.' : '';
  return `${sentences[word](writeDuration(duration), from)}${only}${days}`;
}

/** A step is counted from its end, the trigger is spelt out. */
function eventName(event: string, document: SopDocument): string {
  const [step, ...others] = document.stepsNamed(event);
  if (step !== undefined && others.length === 0)
    return `step ${plain(`${document.numberOf(step)}, ${step.title.text}`)}, has ended`;
  const trigger = document.value('trigger');
  return event.toLowerCase() === 'trigger' && trigger !== undefined
    ? `the trigger: ${plain(trigger.text)}`
    : plain(event);
}
