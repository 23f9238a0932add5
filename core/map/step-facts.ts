import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { readHandover } from '../values/handover.ts';
import { namesOf, textsOf } from '../values/list.ts';
import { readTimeBox } from '../values/time-box.ts';

/** What a step says of itself beside its title; empty where it says nothing. */
export interface StepFacts {
  /** As readers see it: `2.1`, `Q1`. */
  readonly number: string;
  /** How long it may take or takes, or by when it is done: `4 hours`, `by 10:00`. */
  readonly time: string;
  /** What nothing is done before: `2 hours after the call`. */
  readonly wait: string;
  /** `for each fridge and freezer` */
  readonly repeat: string;
  readonly systems: readonly string[];
  /** The variants that it is for; none where it is for all. */
  readonly variants: readonly string[];
  /** What goes to the next when it is done: `Customer brief` */
  readonly handover: string;
  /** The procedure that is done as a part of it. */
  readonly runs: string;
}

/** The same object for as long as the step's own lines and its number stay as they are. */
export function stepFacts(document: SopDocument, step: Step): StepFacts {
  const number = document.numberOf(step);
  const before = known.get(step);
  if (before?.number === number) return before;
  const facts = readFacts(number, step);
  known.set(step, facts);
  return facts;
}

const known = new WeakMap<Step, StepFacts>();

function readFacts(number: string, step: Step): StepFacts {
  return {
    number,
    time: timeOf(step),
    wait: text(step, 'wait'),
    repeat: text(step, 'repeat'),
    systems: names(step, 'in'),
    variants: names(step, 'only for'),
    handover: handoverOf(step),
    runs: text(step, 'run'),
  };
}

function timeOf(step: Step): string {
  const [within] = step.fieldsNamed('within').flatMap(textsOf);
  if (within !== undefined) return readTimeBox(within, 'of').durationPart.text;
  const by = text(step, 'by');
  return by === '' ? text(step, 'takes') : `by ${by}`;
}

/** To whom it goes, the way says that leads on. */
function handoverOf(step: Step): string {
  const value = step.field('handover')?.value;
  return value === undefined ? '' : readHandover(value, () => false).thing.text;
}

function text(step: Step, field: string): string {
  return step.field(field)?.value.text ?? '';
}

function names(step: Step, field: string): readonly string[] {
  const list = step.field(field);
  return list === undefined ? [] : namesOf(list).map((name) => name.text);
}
