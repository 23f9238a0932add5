import { type Part, subpart } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { counted, listed, quote } from '../findings/quote.ts';
import { nameKey } from '../names/name-key.ts';
import { type Mention, mentionAt, mentionsIn } from '../references/mentions.ts';
import { type ReferenceSort, referencesOf } from '../references/references.ts';
import type { Lookup } from '../references/resolve.ts';
import { areSame, type Subject } from '../references/subject.ts';
import { lineOf, shownName } from './in-words.ts';
import type { Refusal } from './refusal.ts';

/** A name of something: what has a title and an ID is renamed by one of them. */
export interface NameToChange {
  readonly subject: Subject;
  readonly key: string;
  readonly isId: boolean;
  /** Where it stands, without quotes or Markdown around it. */
  readonly at: Part;
}

/** The name at an offset of a document that can be changed wherever it stands. */
export function nameToChangeAt(
  document: SopDocument,
  offset: number,
  lookup: Lookup,
): NameToChange | Refusal {
  const mention = mentionAt(document, offset, lookup);
  if (mention === undefined) return { refused: whyNothing(document, offset) };
  const [subject, ...others] = mention.subjects;
  if (subject === undefined || others.length > 0) return { refused: ambiguous(mention, document) };
  const key = nameKey(mention.at.text);
  const at = placeOfName(mention.at, key);
  return at === undefined
    ? { refused: overLines(mention.at, document) }
    : { subject, key, isId: mention.isId, at };
}

/** Every place of a document where that name stands for that thing. */
export function placesOf(
  name: NameToChange,
  document: SopDocument,
  lookup: Lookup,
): readonly Part[] | Refusal {
  const places: Part[] = [];
  for (const mention of mentionsIn(document, lookup)) {
    if (mention.isId !== name.isId || nameKey(mention.at.text) !== name.key) continue;
    if (!mention.subjects.some((subject) => areSame(subject, name.subject))) continue;
    if (mention.subjects.length > 1) return { refused: ambiguous(mention, document) };
    const place = placeOfName(mention.at, name.key);
    if (place === undefined) return { refused: overLines(mention.at, document) };
    places.push(place);
  }
  return places;
}

/** What stands around a name stays: `**CRM**`, `[Customer record](record.md)`. Undefined for what goes over lines. */
function placeOfName(at: Part, key: string): Part | undefined {
  if (at.end - at.start !== at.text.length) return undefined;
  const lower = at.text.toLowerCase();
  const index = lower.length === at.text.length ? lower.indexOf(key) : -1;
  return index < 0 ? at : subpart(at, index, index + key.length);
}

function ambiguous({ at, subjects }: Mention, document: SopDocument): string {
  const things = counted(subjects.length, subjects[0]?.sort ?? 'thing');
  return `${quote(at.text)} in line ${lineOf(at, document)} of ${shownName(document)} may be any of ${things} of that name. Write there which one is meant before you rename it.`;
}

function overLines(at: Part, document: SopDocument): string {
  return `${quote(at.text)} goes on over more than one line in ${shownName(document)}. Write it on one line before you rename it.`;
}

function whyNothing(document: SopDocument, offset: number): string {
  const block = document.tree.blockAt(offset);
  const within = block === undefined ? 0 : offset - document.tree.startOf(block);
  const unknown =
    block &&
    referencesOf(block, document.kind).find(({ name }) => name.start <= within && within <= name.end);
  const [sort] = unknown?.sorts ?? [];
  if (unknown === undefined || sort === undefined)
    return `Nothing here can be renamed. Put the cursor on the name of ${listed(named, 'or')}.`;
  return `Nothing is known by the name ${quote(unknown.name.text)}, so that nobody can tell where else it is meant. ${firstSteps[sort]}`;
}

const named = ['a document', 'a step', 'a role', 'a person', 'a system', 'an output', 'a variant', 'an ID'];

const firstSteps: Readonly<Record<ReferenceSort, string>> = {
  person: 'Add the person to “People:” of an organisation first.',
  role: 'Add the role to “Roles:” first.',
  system: 'Add the system to “Systems:” first.',
  document: 'Write the title or the ID of a document that there is.',
  step: 'Write the title of a step that there is.',
  stage: 'Write the title of a stage of the workflow.',
  output: 'Write what a step has as its “output:”.',
  variant: 'Add the variant to “Variants:” first.',
};
