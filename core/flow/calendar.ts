import { compareDays, type Day } from '../dates/day.ts';
import { dayAfter } from '../dates/duration.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { nameKey } from '../names/name-key.ts';
import { textsOf } from '../values/list.ts';
import { readTimeBox, type TimeBox } from '../values/time-box.ts';
import { flow } from './flow.ts';
import type { FlowNode } from './graph.ts';
import { isMainWay } from './latest-ends.ts';

/**
 * On which days the work of a procedure falls when it begins on a given day and every step takes the time that it has.
 * That day is the day of the trigger, and of the event from which the whole has to be complete.
 */
export class Calendar {
  readonly #document: SopDocument;
  readonly #start: Day;
  readonly #begins = new Map<Step, Day>();
  readonly #ends = new Map<Step, Day>();
  readonly #startKeys: ReadonlySet<string>;
  readonly #variant: string | undefined;

  /** Of the steps and time-boxes of one variant where it is given, by its name. */
  constructor(document: SopDocument, start: Day, variant?: string) {
    this.#document = document;
    this.#start = start;
    this.#variant = variant;
    const whole = document.value('complete within');
    const event = whole && readTimeBox(whole, 'of').event;
    this.#startKeys = new Set(['trigger', ...(event === undefined ? [] : [nameKey(event.text)])]);
    this.#follow();
  }

  /**
   * The last day that a time-box leaves, of a step or of the whole; part of a day counts as the day itself. Undefined
   * where nothing says on which day it begins to count.
   */
  lastDay({ duration, event }: TimeBox, step?: Step): Day | undefined {
    if (duration === undefined) return undefined;
    const from = event === undefined ? this.#beginOf(step) : this.#dayOf(nameKey(event.text));
    return from === undefined ? undefined : this.#onCalendar(() => dayAfter(from, duration));
  }

  /** The day on which a window begins or ends: the first day is 1. */
  dayNumber(number: number): Day | undefined {
    return this.#onCalendar(() => this.#start.add({ days: number - 1 }));
  }

  #beginOf(step: Step | undefined): Day | undefined {
    return step === undefined ? this.#start : this.#begins.get(step);
  }

  #dayOf(key: string): Day | undefined {
    if (this.#startKeys.has(key)) return this.#start;
    const [step, another] = this.#document.stepsByKey(key);
    return step === undefined || another !== undefined ? undefined : this.#ends.get(step);
  }

  #follow(): void {
    const { nodes, out, start } = flow(this.#document, this.#variant);
    const begins: (Day | undefined)[] = nodes.map(() => undefined);
    begins[start.index] = this.#start;
    for (const node of nodes) {
      const begin = begins[node.index];
      const end = this.#endOf(node, begin);
      for (const edge of out[node.index] ?? [])
        if (isMainWay(edge)) begins[edge.to.index] = later(begins[edge.to.index], end);
    }
  }

  #endOf({ kind, step }: FlowNode, begin: Day | undefined): Day | undefined {
    if (step === undefined || (kind !== 'step' && kind !== 'check')) return begin;
    if (begin !== undefined) this.#begins.set(step, begin);
    const boxes = timeBoxesOf(step);
    const box =
      (this.#variant === undefined ? undefined : boxFor(boxes, this.#variant)) ?? boxFor(boxes, undefined);
    const end = (box && this.lastDay(box, step)) ?? begin;
    if (end !== undefined) this.#ends.set(step, end);
    return end;
  }

  /** Undefined for what is further away than any calendar goes. */
  #onCalendar(day: () => Day): Day | undefined {
    try {
      return day();
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }
}

/** What stands behind `within` of a step. */
export function timeBoxesOf(step: Step): readonly TimeBox[] {
  return step
    .fieldsNamed('within')
    .flatMap(textsOf)
    .map((text) => readTimeBox(text, 'of'));
}

/** The time-box of one variant, or that of all the others. */
export function boxFor(boxes: readonly TimeBox[], variant: string | undefined): TimeBox | undefined {
  const key = variant && nameKey(variant);
  return boxes.find((box) => (box.variant && nameKey(box.variant.text)) === key);
}

function later(one: Day | undefined, other: Day | undefined): Day | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return compareDays(one, other) < 0 ? other : one;
}
