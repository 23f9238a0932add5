import { expect, test } from 'vitest';
import type { Diagnostic, DocumentSymbol, Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { MapAnswer } from '../../server/messages/messages.ts';
import fc from '../fast-check.ts';
import { kickOff, organisation, pack } from './fixtures.ts';
import { Library, uriOf } from './library.ts';
import { more, tracker, workflow } from './naming.ts';

const texts: Readonly<Record<string, string>> = {
  organisation,
  more,
  'kick-off': kickOff,
  pack,
  workflow,
  tracker,
};

/** What stands for something in the documents, each at one of its places. */
const names = [
  ['organisation', 'Da|na Reyes'],
  ['kick-off', 'Owner: Da|na Reyes'],
  ['organisation', '- CR|M'],
  ['pack', 'Systems: CRM, Em|ail'],
  ['pack', '- Onboarding Coord|inator: Pull'],
  ['more', 'role: Onboar|ding Lead'],
  ['pack', 'record to Onboarding Le|ad'],
  ['pack', 'SOP: Welc|ome'],
  ['pack', 'ID: ONB|-012'],
  ['workflow', 'run: ONB|-020'],
  ['workflow', 'run: ONB-020, Se|nd the minutes'],
  ['pack', 'go to Pull the cust|omer record'],
  ['pack', 'of Hold the ki|ck-off'],
  ['tracker', 'Stage: Wel|come'],
  ['tracker', 'Variants: S|MB'],
  ['pack', 'needs: Cust|omer record'],
  ['organisation', 'Organisation: Ac|me'],
] as const;

/** What would be something else in one place or another. */
const newName = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom('Guide', 'crm', 'Ünal & Sons', 'X-7', 'ONB-077', 'ONB-012', 'trigger', 'id'),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          ...[
            'a',
            'Lead',
            'to',
            ' to ',
            ' of ',
            ', ',
            ', for ',
            ': ',
            ':',
            '- ',
            '#',
            '"',
            '*',
            '[',
            '](',
            '`',
          ],
          ...[
            'if ',
            'otherwise:',
            'run ',
            'go to ',
            'stop',
            'in: ',
            'SOP: ',
            'trigger',
            'ONB-012',
            '1. ',
            '🎉',
          ],
          ...[
            'Omar Haddad',
            'CRM',
            'Review the pack',
            'Customer Sponsor',
            'SMB',
            '\u200b',
            '\t',
            '\n',
            "'",
            '–',
          ],
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 10 }) },
);

test('a rename changes the name alone: back again every text is as it was, and each says what it said', async () => {
  const library = await Library.open(texts);
  const before = await allSaid(library);
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), newName, async ([name, marked], typed) => {
      // The cursor would be on the ID within the name, on the way back.
      fc.pre(!/ONB-0(?:01|12|20)/.test(typed) || typed.length === 7);
      const at = library.at(name, marked);
      const { range, placeholder: old } = await library.ask<Prepared>('textDocument/prepareRename', at);
      const edit = await asked(library, { ...at, newName: typed });
      if (edit === undefined) return;
      done++;
      const after = { ...texts, ...library.after(edit) };
      const renamed = await Library.open(after);
      expect(await allSaid(renamed)).toEqual(replaced(before, old, typed.replace(/\s+/g, ' ').trim()));
      const back = await renamed.ask<WorkspaceEdit>('textDocument/rename', {
        textDocument: at.textDocument,
        position: range.start,
        newName: old,
      });
      expect({ ...after, ...renamed.after(back) }).toEqual(texts);
      await renamed.end();
    }),
    { numRuns: 150 },
  );
  expect(done).toBeGreaterThan(20);
  await library.end();
}, 120_000);

interface Prepared {
  readonly range: Range;
  readonly placeholder: string;
}

/** What all documents say, as far as maps, outlines and findings show it, without the names themselves. */
interface Said {
  readonly shapes: unknown;
  readonly words: readonly string[];
}

async function allSaid(library: Library): Promise<Said> {
  const shapes: unknown[] = [];
  const words: string[] = [];
  for (const name of library.texts.keys()) {
    const map = await library.ask<MapAnswer | null>('sop/map', { uri: uriOf(name) });
    const outline = await library.ask<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: uriOf(name) },
    });
    const { items } = await library.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: uriOf(name) },
    });
    const found = items.filter(({ code = '' }) => !ofWords.has(code)).map(placeOf);
    shapes.push([name, map === null, outline.map(shapeOf), found]);
    words.push(...outline.flatMap(wordsOf));
  }
  return { shapes, words };
}

/** What is said of the words that a name is made of, rather than of what it stands for. */
const ofWords: ReadonlySet<unknown> = new Set(['step-without-verb', 'term-undefined']);

function placeOf({ code, range }: Diagnostic): unknown {
  return [code, range.start.line, range.end.line];
}

function shapeOf({ kind, range, children = [] }: DocumentSymbol): unknown {
  return [kind, range.start.line, range.end.line, children.map(shapeOf)];
}

function wordsOf({ name, detail, children = [] }: DocumentSymbol): readonly string[] {
  return [`${name} | ${detail ?? ''}`, ...children.flatMap(wordsOf)];
}

/** The same, with each line either as it was or with the new name in the place of the old one. */
function replaced({ shapes, words }: Said, old: string, now: string): unknown {
  return { shapes, words: words.map((word) => expect.toBeOneOf([word, word.replaceAll(old, () => now)])) };
}

/** Undefined where the new name is refused: with a sentence, and nothing in the log. */
async function asked(library: Library, params: object): Promise<WorkspaceEdit | undefined> {
  try {
    return await library.ask<WorkspaceEdit>('textDocument/rename', params);
  } catch (error) {
    expect(error).toMatchObject({ code: -32803, message: expect.stringMatching(/\.$/) });
    return undefined;
  }
}
