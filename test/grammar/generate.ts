import { entries, kinds } from '../../grammar/index.ts';
import fc from '../fast-check.ts';
import { allSamples } from './examples.ts';

/** Lines as people write them, right and wrong, at any depth. */
const keysAndValues = fc.oneof(
  fc
    .constantFrom(...entries)
    .chain((entry) =>
      fc.constantFrom(
        `${entry.label}:`,
        `${entry.label}: ${entry.example}`,
        `${entry.label.toLowerCase()}:${entry.example}`,
        `${entry.label} ${entry.example}`,
      ),
    ),
  fc.constantFrom(...kinds).map((kind) => `${kind.label}: ${kind.example}`),
);
const content = fc.oneof(
  keysAndValues,
  fc.constantFrom(
    '- Cook: Stir',
    '- Cook: ',
    '- ',
    '-',
    '* Star',
    '1. One',
    '-Tight',
    'Cook: Stir',
    'cook: stir',
    'Some prose here.',
    'lower case prose',
    'if hot: stop',
    'if hot:',
    'if hot',
    'If hot: go to Stir',
    '- if cold: continue',
    'otherwise: finish',
    'otherwise',
    '- in parallel:',
    '- track A:',
    'in parallel:',
    'stop',
    'go to Stir',
    'escalate to',
    '```',
    '```sh',
    '````',
    '# comment',
    '# sop-ignore x: y',
    '<<<<<<< HEAD',
    '=======',
    '>>>>>>> b',
    '- - x',
    '- within: 4 hours',
    'a:b',
    'http://x',
    ':',
    '\ufeff',
    '\u202e',
    '\u0000',
    '\ud800',
    '👩‍🍳: x',
    '- 步骤: 做',
  ),
  fc.string({ maxLength: 12 }),
);
const indent = fc.oneof(
  fc.constantFrom('', '  ', '    ', '      ', '        '),
  fc.constantFrom(' ', '   ', '\t', ' \t', '\t\t'),
);
const lineEnd = fc.oneof(
  { weight: 12, arbitrary: fc.constant('\n') },
  { weight: 1, arbitrary: fc.constantFrom('\r\n', '\r', '\n\n', ' \n') },
);
export const anyLine = fc.tuple(indent, content, lineEnd).map((parts) => parts.join(''));

const madeUp = fc.array(anyLine, { maxLength: 25 }).map((lines) => lines.join(''));
const cutFromSamples = fc
  .tuple(fc.constantFrom(...allSamples), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1500))
  .map(([{ text }, from, length]) => text.slice(Math.floor(from * text.length)).slice(0, length));

/** Any document: pieces of the samples, made-up lines, and plain noise. */
export const anyDocument: fc.Arbitrary<string> = fc.oneof(
  madeUp,
  cutFromSamples,
  fc.tuple(cutFromSamples, madeUp).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Edits by place (a share of the length), length and text. */
export const anyEdits = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(80)),
    text: fc.oneof(fc.constantFrom('', ' ', '\n', '\r', '  ', '- ', ':', 'x', '```\n'), anyLine, madeUp),
  }),
  { minLength: 1, maxLength: 6 },
);
