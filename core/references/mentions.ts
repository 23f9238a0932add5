import { type Block, FieldNode, type Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { stepsIn } from '../document/steps-in.ts';
import { nameKey } from '../names/name-key.ts';
import { textsOf } from '../values/list.ts';
import { Apart } from './apart.ts';
import { type Reference, referencesOf } from './references.ts';
import { type Lookup, type Referent, resolve } from './resolve.ts';
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
    const referents = resolve(reference, document, lookup);
    if (referents.length === 0) continue;
    apart.add(reference.name);
    found.push(mentionOf(reference, referents, lookup));
  }
  return found;
}

function mentionOf({ name }: Reference, referents: readonly Referent[], lookup: Lookup): Mention {
  const key = nameKey(name.text);
  const subjects: Subject[] = [];
  for (const referent of referents) {
    const subject = subjectOf(referent, lookup);
    if (!subjects.some((each) => areSame(each, subject))) subjects.push(subject);
  }
  const isDeclaration = referents.some(({ at }) => at.block === name.block && at.start === name.start);
  return { at: name, subjects, isDeclaration, isId: referents.some((each) => idKeyOf(each) === key) };
}

function idKeyOf(referent: Referent): string | undefined {
  if (referent.sort === 'step') return referent.step.idKey;
  return referent.sort === 'document' ? nameKey(referent.document.value('id')?.text ?? '') : undefined;
}

/** What a block itself gives a name to, where no reference stands in the same place. */
function declared(block: Block, document: SopDocument): readonly Mention[] {
  const found: Mention[] = [];
  const declare = (at: Part | undefined, subject: () => Subject, isId = false) => {
    if (at !== undefined && at.text !== '')
      found.push({ at, subjects: [subject()], isDeclaration: true, isId });
  };
  const top = block.nodes[0];
  if (top !== undefined && top === document.tree.header) declare(top.title, () => documentSubject(document));
  if (block.isHeading && top instanceof FieldNode && top.name === 'id' && top === document.field('id'))
    declare(top.value, () => documentSubject(document), true);
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
