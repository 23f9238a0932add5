import type { InlayHint } from 'vscode-languageserver';
import { type Day, readDay } from '../../core/dates/day.ts';
import { stepsIn } from '../../core/document/steps-in.ts';
import { Calendar } from '../../core/flow/calendar.ts';
import type { SopDocument, Step } from '../../core/index.ts';
import { dueDay } from '../../core/values/due.ts';
import { textsOf } from '../../core/values/list.ts';
import { readTimeBox } from '../../core/values/time-box.ts';
import { readWindow } from '../../core/values/window.ts';
import { type Block, FieldNode, type Part } from '../../grammar/index.ts';
import { shortDay } from '../hover/days.ts';
import { positionsOf } from '../text/positions.ts';

/** The days on which time-boxes end and windows lie when the work begins on a given day. */
export class TimeBoxDates {
  readonly #document: SopDocument;
  readonly #calendar: Calendar;

  constructor(document: SopDocument, start: Day) {
    this.#document = document;
    this.#calendar = new Calendar(document, start);
  }

  of(block: Block): InlayHint[] {
    const { kind } = this.#document;
    if (kind === 'tracker') return this.#dueDays(block);
    const [first] = block.nodes;
    if (first instanceof FieldNode && first.name === 'complete within') return this.#ends(first, undefined);
    return stepsIn(block, kind).flatMap((step) => [
      ...step.fieldsNamed('within').flatMap((field) => this.#ends(field, step)),
      ...step.fieldsNamed('window').flatMap((field) => this.#window(field)),
    ]);
  }

  #ends(field: FieldNode, step: Step | undefined): InlayHint[] {
    return textsOf(field).flatMap((text) => {
      const day = this.#calendar.lastDay(readTimeBox(text, 'of'), step);
      return day === undefined ? [] : [this.#hint(text, shortDay(day))];
    });
  }

  #window({ value }: FieldNode): InlayHint[] {
    const window = readWindow(value.text);
    if (window === undefined) return [];
    const [from, to] = [this.#calendar.dayNumber(window.from), this.#calendar.dayNumber(window.to)];
    return from && to ? [this.#hint(value, `${shortDay(from)} to ${shortDay(to)}`)] : [];
  }

  /** A tracker says itself when it began. */
  #dueDays(block: Block): InlayHint[] {
    const started = readDay(this.#document.value('started')?.text ?? '');
    if (started === undefined || block.section?.label !== 'Milestones') return [];
    return this.#document.milestones
      .flatMap((milestone) => milestone.field('due')?.value ?? [])
      .filter((value) => value.block === block)
      .flatMap((value) => {
        const day = dueDay(value.text, started);
        return day === undefined ? [] : [this.#hint(value, shortDay(day))];
      });
  }

  #hint(at: Part, label: string): InlayHint {
    const { tree } = this.#document;
    const position = positionsOf(tree).positionAt(tree.startOf(at.block) + at.end);
    return { position, label, paddingLeft: true };
  }
}
