import type { FieldNode, Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { gathered } from '../document/gathered.ts';
import { type Index, indexed } from '../document/index-of-blocks.ts';
import { perBlock } from '../document/per-block.ts';
import type { Step } from '../document/step.ts';
import { inBlocks } from '../document/stretches.ts';
import { fromSteps } from '../document/work.ts';
import { type Named, named } from '../names/named.ts';
import { readTimeBox, timeBoxesOf } from './time-box.ts';

const words = { within: 'of', wait: 'after', by: 'before' } as const;

/** The events from which the time-boxes, waits and moments of the steps count: `trigger`, a step, or free text. */
export function eventsOf(document: SopDocument): readonly Named[] {
  return eventsIn(document.workBlocks);
}

/** The same by their keys. */
export function eventsByKey(document: SopDocument): Index<Part> {
  return document.once('events by key', () => eventsIndexed(document.workBlocks));
}

const eventsIndexed = indexed((block) =>
  ownedEventsIn(block).map(({ event }) => [event.key, event.part] as const),
);
const eventsIn = inBlocks((block) => ownedEventsIn(block).map(({ event }) => event));

/** The events of a block, each with the step whose time counts from it. */
export const ownedEventsIn = perBlock(
  fromSteps((step) => gathered(step.fields, (field) => ownedEvent(field, step)), Object.keys(words)),
);

function ownedEvent(field: FieldNode, step: Step): readonly { readonly event: Named; readonly step: Step }[] {
  const event = eventOf(field);
  return event === undefined || event.text === '' ? [] : [{ event: named(event), step }];
}

function eventOf(field: FieldNode): Part | undefined {
  if (field.name === 'within' && field.children.length === 0) return timeBoxesOf(field)[0]?.event;
  const word = words[field.name as keyof typeof words];
  return word && readTimeBox(field.value, word).event;
}
