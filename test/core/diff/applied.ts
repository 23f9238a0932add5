import type { DocumentDiff } from '../../../core/diff/diff.ts';
import { allOf, type Piece, type Value } from '../../../core/diff/piece.ts';
import { nameKey } from '../../../core/names/name-key.ts';

/** What a piece says while changes are made to it. */
interface Said {
  readonly sort: string;
  readonly isOrdered: boolean;
  readonly values: Map<string, readonly Words[]>;
  readonly children: Said[];
}

/** A value, with what it names in the place of the names. */
type Words = readonly (string | Said)[];

/** All that a document says, as text in which the order counts only where it says something. */
export function meaningAfter({ pieces, pairs }: DocumentDiff): string {
  const { after } = pieces;
  return shown(treeOf(after, (role) => pairs.beforeOf(role) !== undefined).get(after) as Said);
}

/** What the document before says once the changes, and nothing else, have been made to it. */
export function meaningWithChanges({ pieces, pairs, changes }: DocumentDiff): string {
  const isFollowed = (role: Piece) => pairs.afterOf(role) !== undefined || pairs.beforeOf(role) !== undefined;
  const was = treeOf(pieces.before, isFollowed);
  const is = new Map(
    allOf(pieces.after).map((piece): [Piece, Said] => {
      const before = pairs.beforeOf(piece);
      return [piece, before === undefined ? blank(piece) : (was.get(before) as Said)];
    }),
  );
  const namedBefore = namesIn(pieces.before, was, isFollowed);
  const namedAfter = namesIn(pieces.after, is, isFollowed);
  const edits = changes.flatMap((change) => change.edits);
  if (new Set(edits).size !== edits.length) throw new Error('a difference is in two changes');

  const fresh = new Set<Piece>();
  for (const edit of edits) {
    if (edit.kind === 'removed' || edit.kind === 'moved') takeOut(edit.before, was);
    if (edit.kind === 'moved') fresh.add(edit.after);
    if (edit.kind === 'added') for (const piece of added(edit.after, pairs)) fresh.add(piece);
    if (edit.kind !== 'changed') continue;
    const { values } = was.get(edit.before) as Said;
    const left = [...(values.get(edit.name) ?? [])];
    for (const value of edit.was) {
      const gone = wordsOf(value, namedBefore);
      const at = left.findIndex((words) => isSame(words, gone));
      if (at < 0) throw new Error(`${value.text} was not there`);
      left.splice(at, 1);
    }
    values.set(edit.name, [...left, ...edit.is.map((value) => wordsOf(value, namedAfter))]);
  }
  for (const piece of allOf(pieces.after)) {
    const isNew = pairs.beforeOf(piece) === undefined;
    const said = is.get(piece) as Said;
    if (!fresh.has(piece) && !(isNew && piece.sort === 'section')) continue;
    if (isNew) fill(piece, said, namedAfter);
    const { parent } = piece;
    if (parent !== undefined) is.get(parent)?.children.splice(parent.children.indexOf(piece), 0, said);
  }
  return shown(was.get(pieces.before) as Said);
}

function treeOf(root: Piece, isFollowed: (role: Piece) => boolean): Map<Piece, Said> {
  const said = new Map(allOf(root).map((piece) => [piece, blank(piece)]));
  const named = namesIn(root, said, isFollowed);
  for (const [piece, own] of said) {
    fill(piece, own, named);
    for (const child of piece.children) own.children.push(said.get(child) as Said);
  }
  return said;
}

function blank({ sort, isOrdered }: Piece): Said {
  return { sort, isOrdered, values: new Map(), children: [] };
}

function fill(piece: Piece, said: Said, named: Named): void {
  for (const [name, values] of piece.values)
    said.values.set(
      name,
      values.map((value) => wordsOf(value, named)),
    );
}

/** A new piece with what is new in it, without what stood elsewhere. */
function added(piece: Piece, pairs: DocumentDiff['pairs']): readonly Piece[] {
  if (pairs.beforeOf(piece) !== undefined) return [];
  return [piece, ...piece.children.flatMap((child) => added(child, pairs))];
}

function takeOut(piece: Piece, said: ReadonlyMap<Piece, Said>): void {
  const around = said.get(piece.parent as Piece)?.children ?? [];
  const at = around.indexOf(said.get(piece) as Said);
  if (at < 0) throw new Error('it is gone already');
  around.splice(at, 1);
}

type Named = ReadonlyMap<unknown, Said>;

/** Steps by themselves, roles that both documents declare by the key of their name. */
function namesIn(root: Piece, said: ReadonlyMap<Piece, Said>, isFollowed: (role: Piece) => boolean): Named {
  return new Map(
    allOf(root).flatMap((piece): [unknown, Said][] => {
      const own = said.get(piece) as Said;
      if (piece.step !== undefined) return [[piece.step, own]];
      return piece.sort === 'thing' && piece.name === 'roles' && isFollowed(piece)
        ? [[nameKey(piece.text('name')), own]]
        : [];
    }),
  );
}

function wordsOf({ text, references }: Value, named: Named): Words {
  const words: (string | Said)[] = [];
  let at = 0;
  for (const { start, end, step, role } of references) {
    const said = named.get(step ?? role);
    if (said === undefined) continue;
    words.push(text.slice(at, start), said);
    at = end;
  }
  return [...words, text.slice(at)];
}

function isSame(one: Words, other: Words): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}

function shown({ sort, isOrdered, values, children }: Said): string {
  const lines = [...values]
    .filter(([, all]) => all.length > 0)
    .map(([name, all]) => {
      const texts = all.map((words) =>
        words.map((word) => (typeof word === 'string' ? word : nameIn(word))).join(''),
      );
      return `${name}: ${(name === 'instructions' ? texts : texts.sort()).join(' | ')}`;
    });
  const below = children.map(shown).filter((text) => text !== 'section');
  if (!isOrdered) below.sort();
  const indented = below.flatMap((text) => text.split('\n')).map((line) => `  ${line}`);
  return [sort, ...lines.sort(), ...indented].join('\n');
}

function nameIn({ values }: Said): string {
  const [first] = values.get('title') ?? values.get('name') ?? [];
  return `<${nameKey(typeof first?.[0] === 'string' ? first[0] : '')}>`;
}
