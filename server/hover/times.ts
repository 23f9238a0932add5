import { compareDays, type Day, readDay } from '../../core/dates/day.ts';
import { writeDuration } from '../../core/dates/duration.ts';
import { Calendar } from '../../core/flow/calendar.ts';
import type { SopDocument, Step } from '../../core/index.ts';
import { dueDay } from '../../core/values/due.ts';
import { readTimeBox, type TimeBox } from '../../core/values/time-box.ts';
import type { FieldEntry, Part } from '../../grammar/index.ts';
import { plain } from '../markdown.ts';
import { distance, weekday } from './days.ts';

/** Where and when a time is asked about. */
interface Moment {
  readonly document: SopDocument;
  /** The step whose time it is; undefined at the top of a document. */
  readonly step: Step | undefined;
  readonly today: Day;
  /** The day on which the work is taken to begin. */
  readonly start: Day;
}

/** What a date or a time-box means, in a sentence; undefined for other values. */
export function explainTime(entry: FieldEntry, value: Part, moment: Moment): string | undefined {
  const { document, today } = moment;
  switch (entry.value) {
    case 'date': {
      const day = readDay(value.text);
      return day && dated(day, today);
    }
    case 'due': {
      const started = readDay(document.value('started')?.text ?? '');
      const day = started && dueDay(value.text, started);
      return day && `${value.text.replace(/^d/, 'D')} is ${day}: ${dated(day, today)}`;
    }
    case 'time-box':
      return timeBox(value, 'of', moment);
    case 'wait':
      return timeBox(value, 'after', moment);
    case 'moment':
      return timeBox(value, 'before', moment);
    default:
      return undefined;
  }
}

function dated(day: Day, today: Day): string {
  return `${weekday(day)}, ${distance(day, today)}`;
}

const sentences = {
  of: (amount: string, event: string) => `Done at most ${amount} after ${event}.`,
  after: (amount: string, event: string) => `Nothing is done before ${amount} have passed since ${event}.`,
  before: (amount: string, event: string) => `Done at the latest ${amount} before ${event}.`,
} as const;

function timeBox(value: Part, word: 'of' | 'after' | 'before', moment: Moment): string | undefined {
  const { document } = moment;
  const box = readTimeBox(value, word);
  const { duration, event, variant } = box;
  if (duration === undefined || (event === undefined && word !== 'of')) return undefined;
  const from = event === undefined ? 'the step has begun' : eventName(event.text, document);
  const only = variant === undefined ? '' : ` For ${plain(variant.text)} only.`;
  const days = duration.business ? ' Business days are Monday to Friday.' : '';
  const sentence = `${sentences[word](writeDuration(duration), from)}${only}${days}`;
  return word === 'of' ? [sentence, onCalendar(box, moment)].join('') : sentence;
}

/** ` Begun today, that is by Wednesday 2026-11-18.` */
function onCalendar(box: TimeBox, { document, step, today, start }: Moment): string {
  const day = new Calendar(document, start).lastDay(box, step);
  if (day === undefined) return '';
  const begun = compareDays(start, today) === 0 ? 'today' : `on ${weekday(start)} ${start}`;
  return ` When the work begins ${begun}, that is by ${weekday(day)} ${day}.`;
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
