import { expect, test } from 'vitest';
import { type Imported, importMarkdown } from '../../convert/import.ts';
import { check, readDocument, Workspace } from '../../core/index.ts';
import { formatText, parse } from '../../grammar/index.ts';
import fc from '../fast-check.ts';
import { madeUpMarkdown } from './made-up-markdown.ts';

function syntaxFindings(text: string) {
  const document = readDocument('file:///x.sop', parse(text));
  return check(document, new Workspace(), { today: '2026-11-16', rules: [], calendar: false });
}

/** How often each word stands in a text. Markup and the numbers of lists and headings are none of its words. */
function words(text: string): Map<string, number> {
  const plain = text.replace(/<\/?[a-z][^<>]*>|&amp;/gi, ' ').toLowerCase();
  const counts = new Map<string, number>();
  for (const [word] of plain.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The document, and of its report what was left out or put in other words. */
function everythingSaid({ text, report }: Imported): string {
  const changed = report.placed.filter(({ note }) => note !== undefined);
  return [text, ...changed.map(({ source, note }) => `${source} ${note}`)].join('\n');
}

function lostWords(source: string, imported: Imported): string[] {
  const there = words(everythingSaid(imported));
  return [...words(source)].filter(([word, count]) => (there.get(word) ?? 0) < count).map(([word]) => word);
}

/** Words of Markdown itself. */
const markup = new Set(['x', 'br', 'hidden']);

test('whatever the Markdown, the document is the language and formatted', () => {
  fc.assert(
    fc.property(madeUpMarkdown, (source) => {
      const { text, report } = importMarkdown(source, { name: 'made-up.md' });
      expect(syntaxFindings(text)).toEqual([]);
      // What was read is there, and not the source as one literal text, which alone has no step but what is to be done.
      if (report.counts.steps > 0)
        expect(text).not.toMatch(/^Background:\n {2}`+\n[\s\S]*\nSteps:\n {2}- TODO\n\n/m);
      expect(formatText(parse(text))).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('whatever the characters, the document is the language', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 })),
      (source) => {
        expect(syntaxFindings(importMarkdown(source, { name: 'noise.md' }).text)).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

test('every word is in the document, or in the report as left out or put in other words', () => {
  fc.assert(
    fc.property(madeUpMarkdown, (source) => {
      const lost = lostWords(source, importMarkdown(source, { name: 'made-up.md' }));
      expect(lost.filter((word) => !markup.has(word))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
