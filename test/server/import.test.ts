import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportRequest, PasteRequest } from '../../server/messages/import.ts';
import { withConversionProgram } from './conversion-program.ts';
import { Editor, today } from './editor.ts';
import { kickOff } from './fixtures.ts';

// As it is packaged: what reads other forms is loaded anew for each source.
const { folder, program } = withConversionProgram();

let editor: Editor;

beforeEach(() => {
  editor = new Editor({ options: { today, conversionProgram: program } });
});

afterEach(() => editor.end());

async function imported(name: string, content: string | Uint8Array): Promise<ImportRequest['result']> {
  const path = join(folder, name);
  writeFileSync(path, content);
  await editor.initialized;
  return editor.connection.sendRequest('sop/import' satisfies ImportRequest['method'], {
    uri: pathToFileURL(path).href,
  });
}

const markdown =
  '# Locking up\n\n<!-- old -->\n\nOwner: Ines Duarte\n\n1. Shift Lead: Lock the door\n2. Shift Lead: Hide the key\n';

describe('a file of another form', () => {
  it('becomes a procedure, with a name, a place and a report', async () => {
    await editor.open('file:///library/onboarding/kick-off.sop', kickOff);
    const answer = await imported('Locking up.md', markdown);
    expect(answer).toMatchObject({
      fileName: 'locking-up.sop',
      folder: 'file:///library/onboarding',
      leftOut: 1,
      missing: 4,
    });
    if (answer === null || 'refused' in answer) throw new Error('nothing was imported');
    expect(answer.text).toMatch(/^SOP: Locking up\nOwner: Ines Duarte\n/);
    expect(answer.text).toContain('  - Shift Lead: Lock the door\n');
    expect(answer.report).toMatchInlineSnapshot(`
      "# What became of Locking up.md

      1 field, 1 role and 2 steps were found. Every piece of the source is in one of the lists below.

      ## Left to you

      The source does not say these. \`TODO\` stands where one has to be filled in.

      - Purpose
      - Trigger
      - Next review
      - Quality check

      ## Left out

      These are not in the document. Copy what you need of them.

      | Line | In the source | Why |
      | --- | --- | --- |
      | 3 | old | a comment, which readers of the source do not see |

      ## In its place

      | Line | In the source | Now |
      | --- | --- | --- |
      | 1 | Locking up | the title |
      | 5 | Ines Duarte | Owner |
      | 7 | Shift Lead | Roles |
      | 7 | Lock the door | step 1 |
      | 8 | Hide the key | step 2 |
      "
    `);
  });

  it('may come without a file', async () => {
    await editor.initialized;
    const answer = await editor.connection.sendRequest<ImportRequest['result']>('sop/import', {
      name: 'steps.csv',
      base64: btoa('Step,Role\nLock the door,Shift Lead\n'),
    });
    expect(answer).toMatchObject({ text: expect.stringContaining('- Shift Lead: Lock the door\n') });
  });

  it.each([
    ['a.pdf', '%PDF', 'a.pdf is of no kind that can be imported. Give Markdown'],
    ['large.md', 'a\n'.repeat(600_000), 'large.md has 1.2 MB; a procedure is imported up to 1 MB. Split it'],
    ['none.docx', 'PK', 'none.docx is no Word document: it cannot be unpacked. Save it as .docx'],
    ['broken.json', '{ "a": ', 'broken.json is not JSON: '],
    ['latin.md', Uint8Array.of(0x23, 0x20, 0xe9), 'latin.md is not UTF-8 text. Save it as UTF-8.'],
    ['entities.bpmn', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'entities.bpmn'],
  ])('is refused in words where it cannot be one: %s', async (name, content, said) => {
    expect(await imported(name, content)).toEqual({ refused: expect.stringContaining(said) });
  });

  it('that is not there is said to be so', async () => {
    await editor.initialized;
    const params = { uri: pathToFileURL(join(folder, 'nowhere.md')).href };
    expect(await editor.connection.sendRequest('sop/import', params)).toEqual({
      refused: 'nowhere.md cannot be read. Look whether it is there and may be read.',
    });
  });
});

const page = `<html><head><style>p { color: red }</style></head><body><!--StartFragment-->
<p class=MsoTitle>Welcome call</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Coordinator: Call the customer</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a.</span>Say who you are</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span><b>Coordinator</b>: Write it down</p>
<script>alert(1)</script><!--EndFragment--></body></html>`;

/** Pastes over what stands between two bars, or at the one that there is. */
async function pasted(marked: string, text: string, html?: string): Promise<PasteRequest['result']> {
  const uri = 'untitled:/pasted.sop';
  const [before = '', over = '', after] = marked.split('|');
  await editor.open(uri, after === undefined ? before + over : before + over + after);
  const at = (offset: string) => ({
    line: offset.split('\n').length - 1,
    character: offset.length - offset.lastIndexOf('\n') - 1,
  });
  const range = { start: at(before), end: at(after === undefined ? before : before + over) };
  return editor.connection.sendRequest('sop/paste' satisfies PasteRequest['method'], {
    uri,
    range,
    text,
    ...(html === undefined ? {} : { html }),
  });
}

describe('what was copied', () => {
  it('out of Word is a procedure in an empty document', async () => {
    const answer = await pasted('|', 'Welcome call', page);
    if (answer?.kind !== 'document') throw new Error('nothing is offered');
    expect(answer.text).toMatch(/^SOP: Welcome call\n/);
    expect(answer.text).toContain(
      'Steps:\n  - Coordinator: Call the customer\n    - Say who you are\n  - Coordinator: Write it down\n',
    );
    expect(answer.text).not.toContain('alert');
  });

  it('as Markdown too', async () => {
    expect(await pasted('\n|\n', markdown)).toMatchObject({
      kind: 'document',
      text: expect.stringMatching(/^SOP: Locking up\n/),
    });
  });

  it.each([['Some words.'], ['# A heading'], ['']])('as %j is no procedure', async (text) => {
    expect(await pasted('|', text)).toBeNull();
  });

  it('as a list is steps between steps', async () => {
    const document = 'SOP: T\nSteps:\n    - A: Open\n      Slowly.\n|\n    - A: Shut\n';
    expect(await pasted(document, '1. Lead: Look around\n   - twice\n2. Count (5 minutes)\n')).toEqual({
      kind: 'steps',
      steps: 2,
      text: '    - Lead: Look around\n      - Twice\n    - Count\n      takes: 5 minutes',
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } },
    });
  });

  it.each([
    ['below an empty heading', 'SOP: T\nSteps:|', '\n  - Look around', 6],
    ['on a line that is blank', 'SOP: T\nSteps:\n   |\nExceptions:\n', '  - Look around', 0],
    ['over a bullet', 'SOP: T\nSteps:\n  - |', '  - Look around', 0],
    ['on the line behind the last step', 'SOP: T\nSteps:\n  - Open\n|', '  - Look around', 0],
    ['behind the last step', 'SOP: T\nSteps:\n  - Open|\n', '\n  - Look around', 8],
    ['over a step', 'SOP: T\nSteps:\n  |- Open|\n', '  - Look around', 0],
  ])('stands %s', async (_, document, text, character) => {
    expect(await pasted(document, '- look around\n')).toMatchObject({
      kind: 'steps',
      text,
      range: { start: { character } },
    });
  });

  it.each([
    ['in the header', 'SOP: T\nPurpose: |\nSteps:\n  - Open\n'],
    ['within a step', 'SOP: T\nSteps:\n  - Open|\n    Slowly.\n'],
    ['within a line', 'SOP: T\nSteps:\n  - Op|en\n'],
    ['where a title is to be written', 'SOP: T\nSteps:\n  - A: |\n'],
    ['in another section', 'SOP: T\nSteps:\n  - Open\nExceptions:\n  |\n'],
  ])('is only text %s', async (_, document) => {
    expect(await pasted(document, '1. Look around\n2. Count\n')).toBeNull();
  });

  it('is only text where anything of it would be no part of a step', async () => {
    expect(await pasted('SOP: T\nSteps:\n|', '# Other\n\nSome words.\n\n1. Look around\n')).toBeNull();
  });
});

it('an editor that names no program for it is answered nothing', async () => {
  const plain = new Editor();
  await plain.initialized;
  expect(await plain.connection.sendRequest('sop/import', { uri: 'file:///a.md' })).toBeNull();
  await plain.end();
});
