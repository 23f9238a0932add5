import {
  type Block,
  type Entry,
  type Kind,
  keys,
  kinds,
  type Place,
  SectionNode,
} from '../../grammar/index.ts';
import { listed, quote } from '../findings/quote.ts';
import { replace } from '../fixes/edit.ts';
import type { PlacedField } from './fields.ts';
import type { SyntaxReport } from './report.ts';

/** A field that the vocabulary knows, where it may not stand. What it does not know at all, the grammar reports. */
export function misplacedField({ field, place, entry }: PlacedField): SyntaxReport | undefined {
  if (entry !== undefined || field.vocabulary === undefined) return undefined;
  return {
    code: 'key-misplaced',
    at: field.key,
    what: `${quote(field.key.text)} does not belong ${place === undefined ? 'here' : `in ${placeNames[place]}`}.`,
    next: `Move it to where it belongs: ${whereItBelongs(field.vocabulary.entries)}.`,
  };
}

/** A section that this kind of document does not have. */
export function misplacedSection(block: Block, kind: Kind): SyntaxReport | undefined {
  const node = block.nodes[0];
  if (!(node instanceof SectionNode) || block.section === undefined) return undefined;
  const entries = node.vocabulary?.entries ?? [];
  if (entries.some((entry) => entry.in.includes(kind))) return undefined;
  const instead = equivalents.get(node.name);
  const sibling = instead === undefined ? undefined : keys.get(instead)?.section;
  const fits = sibling?.in.includes(kind) === true;
  return {
    code: 'key-misplaced',
    at: node.key,
    what: `${kindName(kind)} has no section ${quote(node.key.text)}.`,
    next: fits
      ? `Call it “${sibling?.label}”.`
      : `Remove it, or move it to where it belongs: ${whereItBelongs(entries)}.`,
    fixes: (document) =>
      fits && sibling !== undefined
        ? [
            {
              title: `Call it “${sibling.label}”`,
              edits: [replace(document, node.key, sibling.label)],
              safe: false,
              preferred: true,
            },
          ]
        : [],
  };
}

const equivalents: ReadonlyMap<string, string> = new Map([
  ['steps', 'stages'],
  ['stages', 'steps'],
  ['milestones', 'stages'],
]);

const placeNames: Readonly<Record<Place, string>> = {
  sop: 'an SOP',
  workflow: 'a workflow',
  tracker: 'a tracker',
  organisation: 'an organisation',
  step: 'a step',
  role: 'a role',
  system: 'a system',
  person: 'a person',
  record: 'a record',
  action: 'a next action',
  milestone: 'a milestone',
};

function kindName(kind: Kind): string {
  const name = placeNames[kind];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function whereItBelongs(entries: readonly Entry[]): string {
  const isKind = (place: Place) => kinds.some((kind) => kind.kind === place);
  const places = [...new Set(entries.flatMap((entry) => entry.in))];
  return listed(
    places.map((place) =>
      isKind(place) ? `at the top level of ${placeNames[place]}` : `below ${placeNames[place]}`,
    ),
    'or',
  );
}
