import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, sop } from './sop.ts';

const source =
  '# Locking up\n\nOwner: Ines Duarte\n\n1. Shift Lead: Lock the door\n2. Shift Lead: Hide the key\n';

describe('sop import', () => {
  it('writes the document to the standard output and the report to the standard error', async () => {
    const { code, out, err } = await sop(['import', 'locking-up.md'], {
      cwd: folderOf({ 'locking-up.md': source }),
    });
    expect(code).toBe(0);
    expect(out).toMatch(/^SOP: Locking up\nOwner: Ines Duarte\nPurpose: TODO\n/);
    expect(err).toMatchInlineSnapshot(`
      "locking-up.md: 1 field, 1 role, 2 steps

        Lines  To         What
            1  the title  Locking up
            3  Owner      Ines Duarte
            5  Roles      Shift Lead
            5  step 1     Lock the door
            6  step 2     Hide the key

      Not in the source, and left to you: Purpose, Trigger, Next review, Quality check
      "
    `);
  });

  it('writes both to files; a report for programs as JSON', async () => {
    const cwd = folderOf({ 'locking-up.md': source });
    const args = ['import', 'locking-up.md', '-o', 'locking-up.sop', '--report', 'report.json'];
    expect(await sop(args, { cwd })).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(join(cwd, 'locking-up.sop'), 'utf8')).toContain('  - Shift Lead: Hide the key\n');
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))).toMatchObject({
      version: 1,
      source: 'locking-up.md',
      counts: { fields: 1, roles: 1, steps: 2 },
      missing: ['Purpose', 'Trigger', 'Next review', 'Quality check'],
    });
    expect((await sop([...args.slice(0, -1), 'report.txt', '--force'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toContain('1 field, 1 role, 2 steps');
  });

  it('replaces a document only when it is asked to', async () => {
    const cwd = folderOf({ 'locking-up.md': source, 'locking-up.sop': 'SOP: Mine\n' });
    const args = ['import', 'locking-up.md', '-o', 'locking-up.sop'];
    expect(await sop(args, { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'sop: locking-up.sop is there already. Give another place with -o, or replace it with --force.\n',
    });
    expect(readFileSync(join(cwd, 'locking-up.sop'), 'utf8')).toBe('SOP: Mine\n');
    expect((await sop([...args, '--force'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'locking-up.sop'), 'utf8')).toContain('SOP: Locking up\n');
  });

  it('makes a document that can be read by the other commands', async () => {
    const cwd = folderOf({ 'locking-up.md': source });
    await sop(['import', 'locking-up.md', '-o', 'locking-up.sop'], { cwd });
    const { out } = await sop(['check', 'locking-up.sop'], { cwd });
    expect(out).toContain('placeholder-left');
    expect(out).not.toContain('syntax/');
    expect(out).not.toContain('Nothing says who does “TODO”');
    expect((await sop(['format', '--check', 'locking-up.sop'], { cwd })).code).toBe(0);
  });

  it('writes several documents to a folder, each under its name, and says in a line what became of each', async () => {
    const cwd = folderOf({
      'handbook/Locking up.md': source,
      'handbook/kitchen/closing.csv': 'Step,Role\nClean the oven,Cook\n',
      'handbook/kitchen/prices.csv': 'Item,Price\nSoup,4\n',
      'handbook/kitchen/settings.json': '{}',
      'notes.txt': '1. Open the box\n',
      'kitchen.md': source,
    });
    const args = ['import', 'handbook', 'notes.txt', 'kitchen.md', '-o', 'sops/'];
    const { code, out, err } = await sop(args, { cwd });
    expect(
      out,
    ).toBe(`sops/locking-up.sop from handbook/Locking up.md: 1 field, 1 role, 2 steps; left to you: Purpose, Trigger, Next review, Quality check
sops/kitchen/closing.sop from handbook/kitchen/closing.csv: 0 fields, 1 role, 1 step; left to you: Owner, Purpose, Trigger, Next review, Quality check
sops/notes.sop from notes.txt: 0 fields, 0 roles, 1 step; left to you: Owner, Purpose, Trigger, Next review, Quality check
sops/kitchen.sop from kitchen.md: 1 field, 1 role, 2 steps; left to you: Purpose, Trigger, Next review, Quality check
5 documents, 4 imported, 1 not
`);
    expect(err).toBe(
      'sop: handbook/kitchen/prices.csv has no column for what is done. Call one column “Step” or “Action”, and the one with who does it “Role”.\n',
    );
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, 'sops/kitchen/closing.sop'), 'utf8')).toContain(
      '  - Cook: Clean the oven\n',
    );
  });

  it('replaces none of several documents unless it is asked to, and no two become one', async () => {
    const cwd = folderOf({
      'a.md': source,
      'b.md': source,
      'other/A.md': source,
      'sops/a.sop': 'SOP: Mine\n',
    });
    const args = ['import', 'a.md', 'b.md', 'other/A.md', '-o', 'sops', '--report', 'report.json'];
    const first = await sop(args, { cwd });
    expect(first.code).toBe(2);
    expect(first.out).toMatch(/^sops\/b\.sop from b\.md: .*\n3 documents, 1 imported, 2 not\n$/);
    expect(first.err).toBe(
      'sop: sops/a.sop is there already. Give another folder with -o, or replace it with --force.\n' +
        'sop: other/A.md would become sops/a.sop, as a.md did. Rename one of them, or import it by itself.\n',
    );
    expect(readFileSync(join(cwd, 'sops/a.sop'), 'utf8')).toBe('SOP: Mine\n');
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))).toMatchObject({
      version: 1,
      reports: [{ source: 'b.md' }],
    });
    expect((await sop(['import', 'a.md', 'b.md', '-o', 'sops', '--force'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'sops/a.sop'), 'utf8')).toContain('SOP: Locking up\n');
  });

  it('reads the standard input where it is said what comes', async () => {
    const { code, out, err } = await sop(['import', '-', '--format', 'md'], { input: '1. Cook: Open it\n' });
    expect(code).toBe(0);
    expect(out).toMatch(/^SOP: TODO\n/);
    expect(out).toContain('  - Cook: Open it\n');
    expect(err).toContain('the standard input: 0 fields, 1 role, 1 step\n');
    const large = await sop(['import', '-', '--format', 'csv'], { input: Buffer.alloc(2_000_000, 'a') });
    expect(large).toEqual({
      code: 2,
      out: '',
      err: 'sop: the standard input has 2.0 MB; a procedure is imported up to 1 MB. Split it into its procedures first.\n',
    });
  });

  it.each([
    [['none.md'], 'none.md cannot be read: it is not there. Put that right, or give another file.'],
    [
      ['a.pdf'],
      'a.pdf is of no kind that can be imported. Give Markdown, Word, a page, BPMN 2.0, a table of steps as CSV, or what sop export wrote as JSON: .md, .docx, .html, .bpmn, .csv, .json.',
    ],
    [['latin.md'], 'latin.md is not UTF-8 text. Save it as UTF-8.'],
    [
      ['large.md'],
      'large.md has 50.0 MB; a procedure is imported up to 1 MB. Split it into its procedures first.',
    ],
    [
      ['long.md'],
      'long.md has 250,001 letters; a procedure is imported up to 250,000. Split it into its procedures first.',
    ],
    [['deep.md'], 'deep.md:2: Lists and quotations are nested too deep. Write it with fewer levels.'],
    [
      ['stars.md'],
      'stars.md:1: This paragraph has too many signs of Markdown. Break it into paragraphs with a blank line between.',
    ],
    [
      ['-'],
      'Nothing says what comes in over the standard input. Name it with --format: md, docx, html, csv, bpmn, json.',
    ],
    [['-', 'a.md'], 'Standard input and files are not imported together. Leave one of the two out.'],
    [['a.md', '--format', 'md'], '--format is what the standard input is. A file is what its name says.'],
    [
      ['-', '--format', 'md', '-o', 'folder/'],
      'What comes in over the standard input has no name. Name the .sop file with -o.',
    ],
    [['a.md', 'latin.md'], 'Several documents are written to a folder. Name one with -o, such as -o sops/.'],
    [
      ['folder', '-o', 'sops/'],
      'There is nothing to import in folder. Give a folder with .md, .docx, .html, .csv or .bpmn files.',
    ],
    [['a.md', '-o', 'none/a.sop'], 'There is no folder none. Make it, or give another place with -o.'],
    [
      ['a.md', '-o', 'a.md', '--force'],
      'A procedure is a .sop file, and a.md would be none. Write it to a.sop.',
    ],
  ])('says why %j cannot be done', async (args, said) => {
    const cwd = folderOf({
      'a.md': source,
      'a.pdf': '%PDF',
      'folder/a.txt': source,
      'long.md': 'a'.repeat(250_001),
      'latin.md': Buffer.from([0x23, 0x20, 0xe9]),
      'deep.md': `# A\n${'> - '.repeat(10_000)}a\n`,
      'stars.md': '**a'.repeat(20_000),
      'large.md': Buffer.alloc(50_000_000, 'a\n'),
    });
    expect(await sop(['import', ...args], { cwd })).toEqual({ code: 2, out: '', err: `sop: ${said}\n` });
  });
});
