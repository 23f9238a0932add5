import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formsOf } from '../../convert/export.ts';
import { CannotImport, importWord } from '../../convert/import.ts';
import { exportMarkdown } from '../../convert/markdown/export-markdown.ts';
import type { MeaningSection, MeaningStep, MeaningWork } from '../../convert/meaning/meaning.ts';
import { readMeaning } from '../../convert/meaning/read-meaning.ts';
import { pageWords } from '../../convert/page-words.ts';
import { writeWord } from '../../convert/word/write-word.ts';
import { readDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';

const folder = join(import.meta.dirname, '../../samples');
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.sop'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
  .filter(([, text]) => parsed(text).kind === 'sop');

function parsed(text: string) {
  return readDocument('file:///x.sop', parse(text));
}

const meaningOf = (text: string) => readMeaning(parsed(text));

/** The steps at the top of the document and in its tracks. */
function stepsIn(sections: readonly MeaningSection[]): readonly MeaningStep[] {
  const stepsOf = (work: MeaningWork): readonly MeaningStep[] =>
    work.type === 'step' ? [work] : work.work.flatMap(stepsOf);
  return sections.filter(({ name }) => name === 'steps').flatMap(({ work = [] }) => work.flatMap(stepsOf));
}

/** Without a link to a file, whose path is text in Word. */
function plain(value: string): boolean {
  return !/[[`*]/.test(value);
}

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = (content: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const names = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}"`;
const styleNames = ['Title', 'heading 1', 'heading 2', 'List Number', 'List Bullet 2'];
const styles = `<w:styles ${names}>${styleNames.map((name) => `<w:style w:type="paragraph" w:styleId="${name.replaceAll(' ', '')}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`;
const numbering = `<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const run = (text: string, bold = false) =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr>${style}</w:pPr>`}${content}</w:p>`;
const heading = (text: string, id: string) => paragraph(run(text), `<w:pStyle w:val="${id}"/>`);
const item = (content: string, level = 0) =>
  paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
const table = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

function docx(body: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(
      relations(`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    ),
    'word/_rels/document.xml.rels': strToU8(
      relations(
        `<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="n" Type="${office}/numbering" Target="numbering.xml"/>`,
      ),
    ),
    'word/styles.xml': strToU8(styles),
    'word/numbering.xml': strToU8(numbering),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${names}><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  });
}

const read = async (bytes: Uint8Array) => importWord(bytes, { name: 'closing.docx' });

test('headings, tables and lists are read as those of Markdown', async () => {
  const { text } = await read(
    docx(
      [
        heading('Closing the shop', 'Title'),
        table([
          ['Field', 'Value'],
          ['SOP ID', 'SHP-003'],
          ['Owner', 'Ines Duarte'],
          ['Review date', '1 March 2026'],
        ]),
        heading('Purpose', 'heading1'),
        paragraph(run('Nothing is stolen over night.')),
        heading('Procedure', 'heading1'),
        item(`${run('Shift Lead: ', true)}${run('Lock the door')}`),
        item(run('Both bolts'), 1),
        item(run('Shift Lead: Hide the key (5 minutes)')),
      ].join(''),
    ),
  );
  expect(text).toContain(
    'SOP: Closing the shop\nID: SHP-003\nOwner: Ines Duarte\nPurpose: Nothing is stolen over night.\n',
  );
  expect(text).toContain('Next review: 2026-03-01\n');
  expect(text).toContain(`Steps:
  - Shift Lead: Lock the door
    - Both bolts
  - Shift Lead: Hide the key
    takes: 5 minutes
`);
});

test('a table without a marked heading is read by its first row, and the lines of a cell stay apart', async () => {
  const rows = [
    ['Step', 'Responsible', 'Action', 'Notes'],
    ['1', 'Shift Lead', 'Lock the door', 'Both bolts'],
    ['2', 'Cashier', 'Count the till', ''],
  ];
  const twice = table(rows).replace(
    /(?<=Count the till<\/w:t><\/w:r>)<\/w:p>/,
    `</w:p>${paragraph(run('• Twice'))}`,
  );
  const { text } = await read(
    docx(heading('Closing the shop', 'Title') + heading('Procedure', 'heading1') + twice),
  );
  expect(text).toContain(`Steps:
  - Shift Lead: Lock the door
    note: Both bolts
  - Cashier: Count the till
    - Twice
`);
});

test('styles of lists without numbers of their own are lists', async () => {
  const { text } = await read(
    docx(
      heading('Procedure', 'heading1') +
        heading('Lock the door', 'ListNumber') +
        heading('Both bolts', 'ListBullet2') +
        heading('Hide the key', 'ListNumber'),
    ),
  );
  expect(text).toContain('Steps:\n  - Lock the door\n    - Both bolts\n  - Hide the key\n');
});

test('larger letters are headings where none is styled as one', async () => {
  const large = (text: string, size: number) =>
    paragraph(`<w:r><w:rPr><w:sz w:val="${size}"/></w:rPr><w:t>${text}</w:t></w:r>`);
  const { text } = await read(
    docx(
      [
        large('Closing the shop', 36),
        large('Purpose', 28),
        paragraph(run('Nothing is stolen over night, and the till is right.')),
        large('Procedure', 28),
        item(run('Lock the door')),
      ].join(''),
    ),
  );
  expect(text).toMatch(/^SOP: Closing the shop\n/);
  expect(text).toContain('Purpose: Nothing is stolen over night, and the till is right.\n');
  expect(text).toContain('Steps:\n  - Lock the door\n');
});

test('pictures are left out, and said', async () => {
  const drawing = `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="i"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const rels = relations(`<Relationship Id="i" Type="${office}/image" Target="media/image1.png"/>`);
  const { text, report } = await read(
    docx(paragraph(run('Open the box.') + drawing), {
      'word/_rels/document.xml.rels': strToU8(rels),
      'word/media/image1.png': new Uint8Array(1_000),
    }),
  );
  expect(text).toContain('Open the box');
  expect(report.placed[0]).toMatchObject({ to: 'left out', source: '1 picture' });
});

describe('what is no Word document', () => {
  const bomb = docx('', { 'word/document.xml': new Uint8Array(200_000_000) });
  const entities = docx('', {
    'word/document.xml': strToU8(
      `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${names}><w:body>${paragraph(run('&x;'))}</w:body></w:document>`,
    ),
  });

  test.each([
    [
      'a book',
      docx(paragraph(run('Send it. '.repeat(30_000)))),
      'closing.docx has 270,000 letters; a procedure is imported up to 250,000',
    ],
    ['an archive that unpacks to 200 MB', bomb, 'closing.docx would be too large once it is unpacked'],
    [
      'thousands of files',
      zipSync(
        Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`word/x${at}.xml`, new Uint8Array(1)])),
      ),
      'closing.docx would be too large once it is unpacked',
    ],
    [
      'entities',
      entities,
      'closing.docx has definitions of its own in its XML, which no word processor writes',
    ],
    ['an archive of another sort', zipSync({ 'a.txt': strToU8('a') }), 'closing.docx is no Word document'],
    ['text', strToU8('hello'), 'closing.docx is no Word document: it cannot be unpacked'],
    ['XML that is none', docx('<w:p>'), 'closing.docx cannot be read as a Word document'],
  ])('%s is refused', async (_, bytes, said) => {
    const before = process.memoryUsage().rss;
    await expect(read(bytes)).rejects.toThrow(CannotImport);
    await expect(read(bytes)).rejects.toThrow(said);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  test('a size that is not told as it is does not make more than was told', async () => {
    const bytes = docx('', { 'word/document.xml': new Uint8Array(5_000_000) });
    // The size of the file, as the list at the end of the archive has it, becomes 100 bytes.
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 5_000_000)
        view.setUint32(at + 24, 100, true);
    }
    await expect(read(bytes)).rejects.toThrow(CannotImport);
  });
});

describe.each(samples)('%s', (_, text) => {
  test('is a Word document, from which its header, roles and the titles of its steps come back', async () => {
    const { sections, fields } = meaningOf(text);
    const bytes = await writeWord(exportMarkdown(meaningOf(text)), pageWords(parsed(text)));
    const again = meaningOf((await importWord(bytes, { name: 'again.docx' })).text);
    for (const { name, value } of fields)
      if (value !== undefined && plain(value)) expect(again.fields).toContainEqual({ name, value });
    const titles = (all: readonly MeaningSection[]) => stepsIn(all).map(({ role, title }) => [role, title]);
    expect(titles(again.sections)).toEqual(titles(sections));
  });
});

const wordOf = (text: string) =>
  writeWord(
    formsOf('document').wordMarkdown({
      document: parsed(text),
      workspace: new Workspace(),
      today: '2026-11-16',
    }),
    pageWords(parsed(text)),
  );

test.each([
  ['', ['Shift Lead', 'Night Guard', 'Manager']],
  ['Roles:\n  - Shift Lead\n\n', ['Shift Lead', 'Night Guard', 'Manager']],
  ['Roles: Manager, Shift Lead\n\n', ['Manager', 'Shift Lead', 'Night Guard']],
])('roles that are declared nowhere come back with their steps: %j', async (declared, roles) => {
  const text = `SOP: Locking up
Owner: Ines Duarte

${declared}Steps:
  - Shift Lead: Lock the door
  - Night Guard: Check the lock
    if it is open: go to Lock the door

Quality check:
  - Manager: Look at the log
`;
  const { text: again } = await importWord(await wordOf(text), { name: 'again.docx' });
  expect(parsed(again).roles.map(({ name }) => name.text)).toEqual(roles);
  expect(again).toContain('\nOwner: Ines Duarte\n');
  expect(again).toContain(text.slice(text.indexOf('Steps:')));
});

test('each page says which document it is of, and nothing of a document is more than text', async () => {
  const evil = '<w:p>&x;</w:p>';
  const bytes = await writeWord(`# ${evil}\n\n[a](javascript:alert(1)) <script>alert(1)</script>\n`, {
    name: evil,
    state: 'Version 1',
  });
  const files = unzipSync(bytes);
  const all = Object.entries(files).flatMap(([path, content]) =>
    path.endsWith('.xml') || path.endsWith('.rels') ? [strFromU8(content)] : [],
  );
  expect(all.every((xml) => XMLValidator.validate(xml) === true)).toBe(true);
  expect(all.join('')).toContain('&lt;w:p&gt;');
  expect(Object.keys(files).some((path) => path.startsWith('word/header'))).toBe(true);
  expect(all.filter((xml) => xml.includes('Relationship')).join('')).not.toContain('javascript:');
});
