import type { SopDocument } from '../document/document.ts';
import { perBlock } from '../document/per-block.ts';
import { workOf } from '../document/work.ts';
import { type Named, named } from '../names/named.ts';
import { readTimeBox } from './time-box.ts';

const words = { within: 'of', wait: 'after', by: 'before' } as const;

/** The events from which the time-boxes, waits and moments of the steps count: `trigger`, a step, or free text. */
export function eventsOf(document: SopDocument): readonly Named[] {
  return document.workBlocks.flatMap(eventsIn);
}

const eventsIn = perBlock((block) =>
  workOf(block).steps.flatMap((step) =>
    step.fields.flatMap((field): readonly Named[] => {
      const word = words[field.name as keyof typeof words];
      const event = word && readTimeBox(field.value, word).event;
      return event === undefined || event.text === '' ? [] : [named(event)];
    }),
  ),
);
