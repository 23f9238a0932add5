import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver';
import { Editor } from './editor.ts';
import { text } from './text.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sop-links-')));
const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
const uri = uriOf('pack.sop');
let editor: Editor;

beforeAll(() => {
  mkdirSync(join(folder, 'templates'));
  writeFileSync(join(folder, 'templates/welcome pack.md'), '');
  editor = new Editor();
});

afterAll(async () => {
  await editor.end();
  rmSync(folder, { recursive: true });
});

/** The links of a text, as `words → target (tooltip)`. */
async function linksIn(whole: string): Promise<readonly string[]> {
  await editor.open(uri, whole);
  const links: readonly DocumentLink[] = await editor.connection.sendRequest('textDocument/documentLink', {
    textDocument: { uri },
  });
  const lines = whole.split(/\r\n|\n/);
  return links.map(({ range: { start, end }, target, tooltip }) => {
    expect(end.line).toBe(start.line);
    return `${lines[start.line]?.slice(start.character, end.character)} → ${target} (${tooltip})`;
  });
}

async function linksInProse(prose: string): Promise<readonly string[]> {
  return linksIn(`SOP: Soup\nSteps:\n  - Cook: Stir\n    ${prose}\n`);
}

describe('links', () => {
  test('stand in prose, beside an emoji too, whatever the line ends', async () => {
    const prose = '🥄 See [the page](https://acme.example/a?b=c#d) of [Acme](https://acme.example).';
    const wanted = [
      '[the page](https://acme.example/a?b=c#d) → https://acme.example/a?b=c#d (Open https://acme.example/a?b=c#d)',
      '[Acme](https://acme.example) → https://acme.example (Open https://acme.example)',
    ];
    expect(await linksInProse(prose)).toEqual(wanted);
    expect(await linksInProse(`First this.\r\n    ${prose}`)).toEqual(wanted);
    expect(await linksIn(`SOP: Soup\nBackground:\n  ${prose}\n`)).toEqual(wanted);
  });

  test('lead to files that are there, from the folder of the document', async () => {
    const there = uriOf('templates/welcome pack.md');
    expect(await linksInProse('Use [it](templates/welcome%20pack.md#top).')).toEqual([
      `[it](templates/welcome%20pack.md#top) → ${there} (Open templates/welcome%20pack.md#top)`,
    ]);
    expect(
      await linksInProse('Use [it](templates/no.md), [that](../no.md), [this](#steps) or [x]().'),
    ).toEqual([]);
    expect(await linksInProse('Use [it](other.sop).')).toEqual([]);
    await editor.open(uriOf('other.sop'), 'SOP: Never saved\n');
    expect(await linksInProse('Use [it](other.sop).')).toHaveLength(1);
  });

  test('are the addresses of systems and people', async () => {
    const organisation = text`
      Organisation: Acme
      Systems:
        - CRM
          link: https://crm.acme.example
        - Wiki
          link: templates/welcome pack.md
        - Gone
          link: templates/gone.md
      People:
        - Dana Reyes
          email: dana.reyes@acme.example
        - Omar Haddad
          email: omar haddad
    `;
    expect(await linksIn(organisation)).toEqual([
      'https://crm.acme.example → https://crm.acme.example (Open https://crm.acme.example)',
      `templates/welcome pack.md → ${uriOf('templates/welcome pack.md')} (Open templates/welcome pack.md)`,
      'dana.reyes@acme.example → mailto:dana.reyes@acme.example (Write to dana.reyes@acme.example)',
    ]);
  });

  test('never run anything, and ask no other host', async () => {
    for (const url of [
      'command:workbench.action.quit',
      'vscode://publisher.extension/do',
      'javascript:alert(1)',
      'data:text/html,x',
      'file://host/share/x.md',
      '//host/share/x.md',
    ]) {
      expect(await linksInProse(`Do [it](${url}).`)).toEqual([]);
      expect(await linksIn(`Organisation: Acme\nSystems:\n  - CRM\n    link: ${url}\n`)).toEqual([]);
    }
  });
});
