import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.ts';
import { folderOf, goodProcedure, sop } from './sop.ts';

const files = {
  'good.sop': goodProcedure('Opening of an account', {
    '    in: CRM\n': '    - Name and address\n    in: CRM\n',
  }),
  'broken.sop': goodProcedure('Broken', { 'Status: active': 'Statsu: active\nStray line' }),
  'people.sop': 'Organisation: Acme\n\nPeople:\n  - Dana Reyes\n    email: dana@acme.example\n',
};

describe('sop export', () => {
  it('writes Markdown to the standard output where nothing else is said', async () => {
    const { code, out, err } = await sop(['export', 'good.sop'], { cwd: folderOf(files) });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('\n# Opening of an account\n');
    expect(out).toContain('| Owner | Dana Reyes |\n');
    expect(out).toContain(
      '1. **Coordinator**: Open the account\n\n   - Name and address\n   - **In**: CRM\n',
    );
  });

  it.each([
    ['x.md', [], '## Purpose\n\nEvery customer has a working account within two days.\n'],
    ['x.html', [], '<h1>Opening of an account</h1>'],
    ['x.json', [], '"title": "Opening of an account"'],
    ['x.bpmn', [], '<bpmn:lane id="Lane_1" name="Coordinator">'],
    ['x.csv', [], '\r\n1,Coordinator,Open the account,Name and address,CRM,'],
    ['x.csv', ['--view', 'steps'], 'Step,Role,Action,Details,In,'],
    ['x.csv', ['--view', 'raci'], 'Step,Coordinator,Dana Reyes (owner)\r\n1 Open the account,R,A\r\n'],
    ['x.md', ['--view', 'raci'], '| 1 Open the account | R |'],
    ['x.md', ['--view', 'raci'], '\nR (responsible): does it'],
    ['x.html', ['--view', 'raci'], '<p class="quiet">R (responsible): does it'],
    ['x.html', ['--view', 'checklist'], '<span>Done by</span>'],
    ['x.csv', ['--view', 'checklist'], '☐,1 Open the account (in CRM),Coordinator,2 days'],
  ])('writes %s with %j', async (name, options, wanted) => {
    const cwd = folderOf(files);
    expect(await sop(['export', 'good.sop', '-o', name, ...options], { cwd })).toEqual({
      code: 0,
      out: '',
      err: `Wrote ${name}\n`,
    });
    expect(readFileSync(join(cwd, name), 'utf8')).toContain(wanted);
  });

  it('marks a table for spreadsheets, which another program in a pipe does not need', async () => {
    const cwd = folderOf(files);
    await sop(['export', 'good.sop', '-o', 'x.csv'], { cwd });
    expect(readFileSync(join(cwd, 'x.csv'), 'utf8')).toMatch(/^\ufeffStep,Role,/);
    expect((await sop(['export', 'good.sop', '--form', 'csv'], { cwd })).out).toMatch(/^Step,Role,/);
  });

  it.each(['x.md', 'x.json'])('writes %s that comes back as it was', async (name) => {
    const cwd = folderOf(files);
    await sop(['export', 'good.sop', '-o', name], { cwd });
    expect((await sop(['import', name, '-o', 'again.sop', '--report', 'report.txt'], { cwd })).code).toBe(0);
    const again = await sop(['export', 'again.sop', '--form', 'json'], { cwd });
    const before = await sop(['export', 'good.sop', '--form', 'json'], { cwd });
    expect(again.out).toBe(before.out);
  });

  it('prints a PDF by a browser of the machine', async () => {
    const cwd = folderOf(files);
    const env = { CHROME_PATH: await chromiumPath(() => {}) };
    const ended = await sop(['export', 'good.sop', '-o', 'good.pdf'], { cwd, env });
    expect(ended).toEqual({ code: 0, out: '', err: 'Wrote good.pdf\n' });
    expect(readFileSync(join(cwd, 'good.pdf'), 'latin1')).toMatch(/^%PDF-[\s\S]*%%EOF\s*$/);
  });

  it.each([
    [{ CHROME_PATH: '/nowhere/chrome' }, 'CHROME_PATH names /nowhere/chrome, which is not there'],
    [{ CHROME_PATH: '/bin/false' }, '/bin/false could not print the page'],
  ])('says what is missing to print one: %j', async (env, message) => {
    const { code, err } = await sop(['export', 'good.sop', '-o', 'x.pdf'], { cwd: folderOf(files), env });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('writes an organisation too', async () => {
    const { out } = await sop(['export', 'people.sop'], { cwd: folderOf(files) });
    expect(out).toContain('| Kind | Organisation |');
    expect(out).toContain('- Dana Reyes\n  - email: dana@acme.example\n');
  });

  it.each([
    [
      ['good.sop', '-o', 'x.odt'],
      'A document is not written as .odt. Name the file .md, .html, .pdf, .docx, .json, .csv or .bpmn.',
    ],
    [
      ['good.sop', '-o', 'x'],
      'The name x does not say what to write. Name the file .md, .html, .pdf, .docx, .json, .csv or .bpmn.',
    ],
    [
      ['good.sop', '-o', 'x.json', '--view', 'raci'],
      'The view raci is not written as .json. Name the file .md, .html, .pdf, .docx or .csv.',
    ],
    [
      ['good.sop', '-o', 'x.csv', '--view', 'document'],
      'The view document is not written as .csv. Name the file .md, .html, .pdf, .docx, .json or .bpmn.',
    ],
    [
      ['people.sop', '--form', 'bpmn'],
      'Only an SOP or a workflow is a process. Write the document as .md or .json.',
    ],
    [['good.sop', '--form', 'docx'], 'A Word document is no text. Name a file for it with -o.'],
    [['good.sop', '--form', 'pdf'], 'A PDF is no text. Name a file for it with -o.'],
    [['.'], 'One document is exported at a time. Give one file.'],
    [
      ['broken.sop'],
      'broken.sop:6: “Statsu” was read as “Status”. What cannot be read would be missing in the export. To see all of it, run: sop check broken.sop',
    ],
    [['good.sop', '-o', 'none/x.md'], 'There is no folder none. Make it, or give another place with -o.'],
  ])('says why %j cannot be done', async (args, said) => {
    expect(await sop(['export', ...args], { cwd: folderOf(files) })).toEqual({
      code: 2,
      out: '',
      err: `sop: ${said}\n`,
    });
  });
});

describe('sop import of other formats', () => {
  const csv =
    'No.,Task,Responsible,Deadline\r\n1,Lock the door,Shift Lead,2 hours\r\n2,"Hide the key,\r\nthen go",Cashier,soon\r\n';

  it('reads a table of steps', async () => {
    const cwd = folderOf({ 'locking-up.csv': csv });
    const { code, out } = await sop(['import', 'locking-up.csv'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^SOP: Locking up\n/);
    expect(out).toContain(`Steps:
  - Shift Lead: Lock the door
    within: 2 hours
  - Cashier: Hide the key
    - Then go
    Deadline: soon
`);
  });

  it.each([
    ['a.json', '{"format"', /^sop: a.json is not JSON: .+ Export it again, or put that right.\n$/],
    [
      'a.json',
      '[]',
      /^sop: a.json is no document of the SOP language: the whole must be object. The schema is schemas\/sop.document.schema.json.\n$/,
    ],
    [
      'a.json',
      `{"a":${'['.repeat(9_000)}${']'.repeat(9_000)}}`,
      /^sop: a.json is nested too deep. No procedure has that many levels.\n$/,
    ],
    [
      'a.json',
      '{"format":"sop-document","version":1,"kind":"sop","title":"A","fields":[],"sections":[{"name":"steps","work":[{"type":"step","title":"A\\nB"}]}]}',
      /^sop: What a.json has at sections\[0\].work\[0\].title would be read as something else in a .sop file. Put it in other words.\n$/,
    ],
    [
      'a.csv',
      'Name,Age\r\nAda,36\r\n',
      /^sop: a.csv has no column for what is done. Call one column “Step” or “Action”, and the one with who does it “Role”.\n$/,
    ],
    ['a.csv', 'Step,Action\r\n1,"Open\r\n', /^sop: a.csv is no CSV: row 2: .+ Close the quotes there.\n$/],
  ])('says what is wrong with %s: %s', async (name, text, said) => {
    const { code, out, err } = await sop(['import', name], { cwd: folderOf({ [name]: text }) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(said);
  });
});
