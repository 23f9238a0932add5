import type { Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { readTimeBox } from './time-box.ts';

const words = { within: 'of', wait: 'after', by: 'before' } as const;

/** The events from which the time-boxes, waits and moments of the steps count: `trigger`, a step, or free text. */
export function* eventsOf(document: SopDocument): Generator<Part> {
  for (const step of document.allSteps) {
    for (const field of step.fields) {
      const word = words[field.name as keyof typeof words];
      if (word === undefined) continue;
      const { event } = readTimeBox(field.value, word);
      if (event !== undefined && event.text !== '') yield event;
    }
  }
}
