import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../core/fixes/apply.ts';
import { check, readDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import { checkText, today } from './check-text.ts';

const folder = join(import.meta.dirname, '..', '..', 'samples');
const library = globSync('*.sop', { cwd: folder }).map((file) => {
  return readDocument(file, parse(readFileSync(join(folder, file), 'utf8')));
});

function findingsOf(uri: string, text: string) {
  const workspace = new Workspace();
  for (const each of library) if (each.uri !== uri) workspace.update(each);
  const document = readDocument(uri, parse(text));
  workspace.update(document);
  return check(document, workspace, { today, preset: 'strict' });
}

describe('a section of a sample without its heading', () => {
  it.each(library.map((document) => [document.uri, document] as const))('%s', (uri, { sections, tree }) => {
    for (const [index, { heading, entry }] of sections.entries()) {
      if (heading.value.text !== '') continue;
      const { start } = tree.range(heading);
      const behind = start + heading.line.text.length;
      const without = tree.text.slice(0, start) + tree.text.slice(behind);
      const findings = findingsOf(uri, without);
      const rules = findings.map(({ rule }) => rule);
      const above = sections[index - 1];
      const areSentences = above?.entry.contents === 'texts' && above.heading.value.text === '';
      if (entry.contents === 'texts' && areSentences) {
        // Sentences behind sentences: nothing tells the two lists apart.
        expect(rules, entry.label).toEqual([]);
      } else if (above?.entry.contents === 'markdown') {
        // Background takes whatever stands there.
        expect(rules, entry.label).toEqual(['steps-missing']);
      } else {
        expect(rules, entry.label).toEqual(['syntax/heading-missing']);
        const restored = findings[0]?.fixes().map(({ edits }) => applyEdits(without, edits)) ?? [];
        expect(restored, entry.label).toContain(tree.text);
      }
    }
  });
});

describe('a list behind a blank line', () => {
  const findings = (text: string) =>
    checkText(text)
      .filter(({ rule }) => rule === 'syntax/heading-missing')
      .map(({ next }) => next);

  it('may be of more than one section', () => {
    expect(findings('SOP: Soup\n\nSystems: Stove\n\n  - Peas are soaked over night.\n')).toEqual([
      'Write the heading that it belongs under on a line of its own above the list: “Inputs:”, “Rules:” or “Mistakes:”.',
    ]);
  });

  it.each([
    [
      'steps with blank lines between them',
      'Steps:\n  - Cook: Stir\n    in: Stove\n\n  - Cook: Serve\n\n  - Taste\n',
    ],
    ['roles with fields', 'Roles:\n  - Cook\n\n  - Guest\n    side: customer\n'],
    [
      'entries of the history',
      'History:\n  - 1.1, 2026-11-02, Ida Bo: Salt\n\n  - 1.0, 2026-10-02, Ida Bo: First\n',
    ],
    ['triggers', 'Trigger:\n\n  - A guest comes\n\n  - A guest calls\n'],
    ['exceptions', 'Exceptions:\n  - if it burns: stop\n\n  - if it is cold: stop\n'],
    [
      'a section with all that it can have',
      'Exceptions:\n  - if it burns: stop\n\nMistakes:\n  - Salt comes first.\n',
    ],
  ])('is part of the one above: %s', (_, section) => {
    expect(findings(`SOP: Soup\n\n${section}`)).toEqual([]);
  });

  it('is let be where a comment says so', () => {
    const text =
      'SOP: Soup\n\nRoles:\n  - Cook\n\n  # sop-ignore syntax/heading-missing: it is ours\n  - if it burns: stop\n';
    expect(findings(text)).toEqual([]);
    expect(findings(text.replace('sop-ignore', ''))).toHaveLength(1);
  });
});
