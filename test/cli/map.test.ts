import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { folderOf, goodProcedure, sop } from './sop.ts';

const files = {
  'good.sop': goodProcedure('Opening of an account', {
    'Scope: New customers': 'Scope: New customers\nVariants: Small, Large',
    '    in: CRM\n': '    in: CRM\n    only for: Large\n',
  }),
  'people.sop': 'Organisation: Acme\n',
  'sop.config.json': '{}',
};

describe('sop map', () => {
  it('draws lanes as SVG on the standard output', async () => {
    const { code, out, err } = await sop(['map', 'good.sop'], { cwd: folderOf(files) });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(XMLValidator.validate(out)).toBe(true);
    expect(out).toContain('>Open the account</text>');
    expect(out).toContain('Version 1.0');
  });

  it('is an outline for somebody who reads it on a screen, unless the SVG is asked for', async () => {
    const cwd = folderOf(files);
    const { out, err } = await sop(['map', 'good.sop'], { cwd, columns: 80 });
    expect(out).toContain('- 1 Coordinator: Open the account');
    expect(err).toBe('As a picture: sop map good.sop -o good.svg\n');
    for (const asked of [
      ['-o', '-'],
      ['--view', 'lanes'],
    ])
      expect((await sop(['map', 'good.sop', ...asked], { cwd, columns: 80 })).out).toMatch(/^<svg /);
  });

  it.each([
    ['x.svg', [], '<svg '],
    ['x.mmd', [], 'flowchart TD'],
    ['x.mmd', ['--view', 'timeline'], 'gantt'],
    ['x.md', ['--view', 'raci'], '| 1 Open the account | R |'],
    ['x.html', ['--view', 'checklist'], '<td>☐</td><td>1 Open the account (only for Large; in CRM)</td>'],
    ['x.txt', [], '- 1 Coordinator: Open the account'],
    ['x.svg', ['--view', 'library'], 'In no workflow'],
    ['x.svg', ['--theme', 'auto'], 'prefers-color-scheme'],
    ['x.svg', ['--critical'], 'node step internal critical'],
  ])('writes %s with %j', async (name, options, wanted) => {
    const cwd = folderOf(files);
    const ended = await sop(['map', 'good.sop', '-o', name, ...options], { cwd });
    expect(ended).toEqual({ code: 0, out: '', err: `Wrote ${name}\n` });
    expect(readFileSync(join(cwd, name), 'utf8')).toContain(wanted);
  });

  it('draws a PNG, twice as large as the picture', async () => {
    const cwd = folderOf(files);
    expect(await sop(['map', 'good.sop', '-o', 'x.png'], { cwd })).toEqual({
      code: 0,
      out: '',
      err: 'Wrote x.png\n',
    });
    const picture = readFileSync(join(cwd, 'x.png'));
    const { out } = await sop(['map', 'good.sop'], { cwd });
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(out)?.[1]));
  });

  it('draws the steps of one variant', async () => {
    const cwd = folderOf(files);
    const { out } = await sop(['map', 'good.sop', '--variant', 'small'], { cwd });
    expect(out).toContain('For Small');
    expect(out).not.toContain('Open the account');
  });

  it('marks what the checks report', async () => {
    const cwd = folderOf({
      ...files,
      'good.sop': goodProcedure('Opening', { 'escalate to Coordinator': 'go to Nothing' }),
    });
    const args = ['map', 'good.sop', '--findings', '--today', '2026-11-16'];
    expect((await sop(args, { cwd })).out).toMatch(/class="mark error"[^>]*><title>[^<]*Nothing/);
  });

  it.each([
    [['good.sop', '-o', 'x.pdf'], 'A map is not written as .pdf. Name the file .svg, .png or .mmd.'],
    [['good.sop', '-o', 'x.md'], 'A .md file can be raci, checklist, outline. Choose one with --view.'],
    [
      ['good.sop', '-o', 'x.svg', '--view', 'raci'],
      'The view raci is not written as .svg. Name the file .md or .html.',
    ],
    [['good.sop', '--variant', 'Smal'], 'The document has no variant “Smal”. Did you mean Small?'],
    [['people.sop'], 'people.sop describes no steps. Give an SOP or a workflow.'],
    [['.'], 'A map is drawn of one document. Give one file, or a folder with --view library.'],
    [['good.sop', '-o', 'none/x.svg'], 'There is no folder none. Make it, or give another place with -o.'],
    [
      ['good.sop', '-o', 'x.png', '--font', 'none.ttf'],
      'none.ttf cannot be read: it is not there. Give another with --font.',
    ],
  ])('%j: %s', async (args, message) => {
    const { code, out, err } = await sop(['map', ...args], { cwd: folderOf(files) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
