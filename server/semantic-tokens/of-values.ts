import { readDay } from '../../core/dates/day.ts';
import { durationAtStart } from '../../core/dates/duration.ts';
import { nameKey } from '../../core/names/name-key.ts';
import { splitAtFirstComma } from '../../core/values/first-comma.ts';
import { receiversOf } from '../../core/values/handover.ts';
import { namesOf } from '../../core/values/list.ts';
import { readTimeBox } from '../../core/values/time-box.ts';
import { type FieldNode, type Part, subpart, type ValueType } from '../../grammar/index.ts';
import { found } from './found.ts';
import { type Names, type Span, span } from './span.ts';

/** The names, dates and durations in the value of a field, by the type that the vocabulary gives it. */
export function spansOfValue(field: FieldNode, type: ValueType): readonly Span[] {
  const { value } = field;
  const { first, rest } = splitAtFirstComma(value);
  switch (type) {
    case 'owner':
      return [...span(first, 'person'), ...span(rest, 'role')];
    case 'person':
      return span(value, 'person');
    case 'approval':
      return [...span(first, 'person'), ...dateSpans(rest)];
    case 'date':
      return dateSpans(value);
    case 'touch':
      return dateSpans(first);
    case 'due':
      return [...dateSpans(value), ...found(value, /^day \d+$/gi, 'number')];
    case 'duration':
      return durationSpans(value);
    case 'time-box':
      return eventSpans(value, 'of');
    case 'wait':
      return eventSpans(value, 'after');
    case 'moment':
      return momentSpans(value);
    case 'window':
      return [...found(value, /day \d+/gi, 'number'), ...found(value, /(?<=\s)to(?=\s)/gi, 'word')];
    case 'version':
      return span(value, 'number');
    case 'id':
    case 'slug':
      return span(value, 'name');
    case 'role':
    case 'roles':
      return namesOf(field).flatMap((name) => span(name, 'role'));
    case 'systems':
      return namesOf(field).flatMap((name) => span(name, 'system'));
    case 'variants':
    case 'names':
      return namesOf(field).flatMap((name) => span(name, 'variant'));
    case 'handover':
      return handoverSpans(value);
    case 'document':
      return documentSpans(value);
    case 'status':
    case 'milestone status':
    case 'side':
      return span(value, 'constant');
    case 'risk':
      return span(first, 'constant');
    default:
      return [];
  }
}

export function dateSpans(part: Part | undefined): readonly Span[] {
  return part !== undefined && readDay(part.text) !== undefined ? span(part, 'number') : [];
}

/** `Customer kick-off meeting`, or `SOP-010, Refer the nonconformance` for a step of another document. */
export function documentSpans(value: Part): readonly Span[] {
  const { first, rest } = splitAtFirstComma(value);
  if (rest === undefined) return span(value, 'document');
  const isWhole = ({ isDocument }: Names) => isDocument(value.text) || !isDocument(first.text);
  return [
    ...span(value, (names) => (isWhole(names) ? 'document' : undefined)),
    ...span(first, (names) => (isWhole(names) ? undefined : 'document')),
    ...span(rest, (names) => (isWhole(names) ? undefined : 'step')),
  ];
}

function durationSpans(part: Part): readonly Span[] {
  return span(subpart(part, 0, durationAtStart(part.text)?.length ?? 0), 'number');
}

/** `4 hours of trigger`, `2 days of STEP, for VARIANT` */
function eventSpans(value: Part, word: 'of' | 'after' | 'before'): readonly Span[] {
  const { duration, event, variant } = readTimeBox(value, word);
  if (duration === undefined) return [];
  return [
    ...durationSpans(value),
    ...wordBefore(value, event, word),
    ...eventSpan(event),
    ...span(variant, 'variant'),
  ];
}

/** `10:00`, `Monday 10:00`, `end of day`, `48 hours before STEP` */
function momentSpans(value: Part): readonly Span[] {
  const fromEvent = eventSpans(value, 'before');
  if (fromEvent.length > 0) return fromEvent;
  const atEnd = /\bend of (?:business )?(?:day|week|month|quarter|year)\b/gi;
  return [
    ...found(value, atEnd, 'constant'),
    ...found(value, /(?<!\S)(?:\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2})(?!\S)/g, 'number'),
  ];
}

function wordBefore(value: Part, event: Part | undefined, word: string): readonly Span[] {
  if (event === undefined) return [];
  const at = value.text.lastIndexOf(word, event.start - value.start - 1);
  return at < 0 ? [] : span(subpart(value, at, at + word.length), 'word');
}

/** The trigger, or a step; free text has no look. */
function eventSpan(event: Part | undefined): readonly Span[] {
  if (event === undefined) return [];
  const key = nameKey(event.text);
  if (key === 'trigger') return span(event, 'constant');
  return span(event, ({ isStep }: Names) => (isStep(key) ? 'step' : undefined));
}

/** `THING to ROLE`: only who knows the roles can tell at which ` to ` the thing ends. */
function handoverSpans(value: Part): readonly Span[] {
  const receivers = receiversOf(value);
  const chosen = ({ isRole }: Names) => receivers.find(({ text }) => isRole(text)) ?? receivers.at(-1);
  return receivers.flatMap((receiver) => {
    const at = value.text.lastIndexOf('to', receiver.start - value.start - 1);
    const look = (wanted: 'word' | 'role') => (names: Names) =>
      chosen(names) === receiver ? wanted : undefined;
    return [...span(subpart(value, at, at + 'to'.length), look('word')), ...span(receiver, look('role'))];
  });
}
