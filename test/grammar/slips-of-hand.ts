/** One slip of the hand in a document, and which line of the document before each line after it was. */
export interface Slip {
  readonly kind: SlipKind;
  /** The line that the hand was on. */
  readonly line: number;
  readonly text: string;
  /** The line before of line `after`. */
  before(after: number): number;
  /** The line that is gone: deleted, commented out, joined to the one above. */
  readonly gone: number | undefined;
}

export const slipKinds = [
  'delete the line',
  'comment it out',
  'join with the next',
  'indent by 1',
  'indent by 2',
  'dedent by 1',
  'dedent by 2',
  'delete a character',
  'double a character',
  'swap two characters',
] as const;
export type SlipKind = (typeof slipKinds)[number];

/** Those that take a line out of the document, and so lose what it said by nature. */
export const removing: ReadonlySet<SlipKind> = new Set(['delete the line', 'comment it out']);

/** Every slip on every line that says something, and slips on so many characters at random places. */
export function* slipsIn(document: string, characters: number, random: () => number): Generator<Slip> {
  const lines = document.split(/(?<=\n)/);
  for (const [index, line] of lines.entries()) if (line.trim() !== '') yield* slipsOnLine(lines, index);
  for (let count = 0; count < characters; count++) yield* slipsOnCharacter(document, random);
}

function* slipsOnLine(lines: readonly string[], index: number): Generator<Slip> {
  const line = lines[index] as string;
  const next = lines[index + 1];
  const replaced = (...by: string[]) => lines.toSpliced(index, 1, ...by).join('');
  const onSameLines = (kind: SlipKind, text: string, gone?: number): Slip => ({
    kind,
    line: index,
    text,
    before: (after) => after,
    gone,
  });
  yield {
    kind: 'delete the line',
    line: index,
    text: replaced(),
    before: (after) => (after < index ? after : after + 1),
    gone: index,
  };
  if (!/^\s*#/.test(line)) yield onSameLines('comment it out', replaced(line.replace(/^\s*/, '$&# ')), index);
  if (next !== undefined && next.trim() !== '') {
    yield {
      kind: 'join with the next',
      line: index,
      text: lines.toSpliced(index, 2, `${line.trimEnd()} ${next.trimStart()}`).join(''),
      before: (after) => (after <= index ? after : after + 1),
      gone: index + 1,
    };
  }
  for (const columns of [1, 2] as const) {
    yield onSameLines(`indent by ${columns}`, replaced(' '.repeat(columns) + line));
    if (line.startsWith(' '.repeat(columns))) {
      yield onSameLines(`dedent by ${columns}`, replaced(line.slice(columns)));
    }
  }
}

function* slipsOnCharacter(document: string, random: () => number): Generator<Slip> {
  const at = Math.floor(random() * document.length);
  const [character = '', next = ''] = document.slice(at, at + 2);
  if (character === '\n' || character === '') return;
  const [head, tail] = [document.slice(0, at), document.slice(at + 1)];
  const line = head.split('\n').length - 1;
  const slip = (kind: SlipKind, text: string): Slip => ({
    kind,
    line,
    text,
    before: (after) => after,
    gone: undefined,
  });
  yield slip('delete a character', head + tail);
  yield slip('double a character', head + character + character + tail);
  if (next !== '' && next !== '\n' && next !== character) {
    yield slip('swap two characters', head + next + character + tail.slice(1));
  }
}

/** The same numbers from 0 to 1 for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
