import { type ItemNode, type Part, subpart } from '../../grammar/index.ts';
import { splitAtCommas } from './thing.ts';

/** `- VERSION, DATE, PERSON: what changed` */
export interface HistoryEntry {
  readonly node: ItemNode;
  readonly version: Part | undefined;
  readonly date: Part | undefined;
  readonly person: Part | undefined;
  readonly what: Part;
}

/** Reads an entry of the history; the first two commas separate, as a person may have one in the name. */
export function readHistoryEntry(node: ItemNode): HistoryEntry {
  const [version, date, ...rest] = node.label === undefined ? [] : splitAtCommas(node.label);
  const [first, last] = [rest[0], rest.at(-1)];
  const person =
    first &&
    last &&
    node.label &&
    subpart(node.label, first.start - node.label.start, last.end - node.label.start);
  return { node, version, date, person, what: node.title };
}
