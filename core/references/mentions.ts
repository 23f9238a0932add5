import { type Block, FieldNode, type Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { stepsIn } from '../document/steps-in.ts';
import { nameKey } from '../names/name-key.ts';
import { textsOf } from '../values/list.ts';
import { Apart } from './apart.ts';
import { type Reference, referencesOf } from './references.ts';
import { type Lookup, resolve } from './resolve.ts';
import { areSame, documentSubject, type Subject, stepSubject, subjectOf } from './subject.ts';

/** A place of a document at which something is named. */
export interface Mention {
  readonly at: Part;
  /** Never empty; several where nobody can tell which one is meant. */
  readonly subjects: readonly Subject[];
  /** It says what the thing is called; all others go by that. */
  readonly isDeclaration: boolean;
  /** It is named by its ID; what has none, or is named by its title, is not. */
  readonly isId: boolean;
}

/** All that a document names, block by block. None stands within another but an ID among the words of a title. */
export function mentionsIn(document: SopDocument, lookup: Lookup): readonly Mention[] {
  return document.tree.blocks.flatMap((block) => mentionsInBlock(block, document, lookup));
}

/** The innermost name at an offset of the document. */
export function mentionAt(document: SopDocument, offset: number, lookup: Lookup): Mention | undefined {
  const block = document.tree.blockAt(offset);
  if (block === undefined) return undefined;
  const within = offset - document.tree.startOf(block);
  const here = mentionsInBlock(block, document, lookup).filter(
    ({ at }) => at.start <= within && within <= at.end,
  );
  return here.sort((one, other) => lengthOf(one.at) - lengthOf(other.at))[0];
}

function mentionsInBlock(block: Block, document: SopDocument, lookup: Lookup): readonly Mention[] {
  const apart = new Apart();
  const found: Mention[] = [];
  for (const mention of declared(block, document)) if (apart.add(mention.at)) found.push(mention);
  for (const reference of referencesOf(block, document.kind)) {
    if (!apart.hasRoomFor(reference)) continue;
    const mention = reference.sorts.includes('document')
      ? mentionOfDocument(reference, lookup)
      : mentionOf(reference, document, lookup);
    if (mention === undefined) continue;
    apart.add(mention.at);
    found.push(mention);
  }
  return found;
}

/** Without a look into the documents of that name: many may be named, and each is read again for whoever asks. */
function mentionOfDocument({ name }: Reference, lookup: Lookup): Mention | undefined {
  const named = lookup.knownAs(name.text);
  if (named.length === 0) return undefined;
  const key = nameKey(name.text);
  const isId = named.some((known) => nameKey(known.value('id') ?? '') === key);
  return { at: name, subjects: named.map(({ uri }) => documentSubject(uri)), isDeclaration: false, isId };
}

function mentionOf(reference: Reference, document: SopDocument, lookup: Lookup): Mention | undefined {
  const referents = resolve(reference, document, lookup);
  if (referents.length === 0) return undefined;
  const { name } = reference;
  const subjects: Subject[] = [];
  for (const referent of referents) {
    const subject = subjectOf(referent, lookup);
    if (!subjects.some((each) => areSame(each, subject))) subjects.push(subject);
  }
  const key = nameKey(name.text);
  return {
    at: name,
    subjects,
    isDeclaration: referents.some(({ at }) => at.block === name.block && at.start === name.start),
    isId: referents.some((each) => each.sort === 'step' && each.step.idKey === key),
  };
}

/** What a block itself gives a name to, where no reference stands in the same place. */
function declared(block: Block, document: SopDocument): readonly Mention[] {
  const found: Mention[] = [];
  const declare = (at: Part | undefined, subject: () => Subject, isId = false) => {
    if (at !== undefined && at.text !== '')
      found.push({ at, subjects: [subject()], isDeclaration: true, isId });
  };
  const top = block.nodes[0];
  if (top !== undefined && top === document.tree.header)
    declare(top.title, () => documentSubject(document.uri));
  if (block.isHeading && top instanceof FieldNode && top.name === 'id' && top === document.field('id'))
    declare(top.value, () => documentSubject(document.uri), true);
  for (const step of stepsIn(block, document.kind)) {
    declare(step.title, () => stepSubject(document, step));
    declare(step.field('id')?.value, () => stepSubject(document, step), true);
    for (const output of step.fieldsNamed('output').flatMap(textsOf))
      declare(output, () => ({ sort: 'output', uri: document.uri, within: nameKey(output.text) }));
  }
  return found;
}

function lengthOf({ start, end }: Part): number {
  return end - start;
}
