import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from './sop.ts';

const review = (title: string, day: string, more = '') =>
  goodProcedure(title, { 'Next review: 2027-02-02': `Next review: ${day}${more}` });

const files = {
  'late.sop': review('Late; very, “late”', '2026-11-01'),
  'today.sop': review('Today', '2026-11-16', '\nID: ABC-1'),
  'soon.sop': review('Soon', '2026-12-16'),
  'then.sop': review('Then', '2026-12-17'),
  'retired.sop': review('Retired', '2026-01-01').replace('active', 'retired'),
  'undated.sop': review('Undated', '').replace('Next review: \n', ''),
};
const due = (args: readonly string[], cwd: string) => sop(['due', '--today', '2026-11-16', ...args], { cwd });

describe('sop due', () => {
  test('lists what is late and what comes in the time that it looks ahead', async () => {
    const { code, out, err } = await due([], folderOf(files));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toBe(`Overdue
  2026-11-01  15 days late   Late; very, “late”, Dana Reyes
              late.sop:9

Soon
  2026-11-16  today          Today, Dana Reyes
              today.sop:9
  2026-12-16  in 30 days     Soon, Dana Reyes
              soon.sop:9

Without a date
  Undated, Dana Reyes
              undated.sop:1

5 procedures, 1 review overdue, 2 due soon, 1 without a date
`);
  });

  test.each([
    ['31d', ['late', 'today', 'soon', 'then']],
    ['30 days', ['late', 'today', 'soon']],
    ['1 month', ['late', 'today', 'soon']],
    ['0d', undefined],
    ['1w', ['late', 'today']],
    ['two weeks', ['late', 'today']],
    ['1y', ['late', 'today', 'soon', 'then']],
    ['4h', undefined],
    ['99999y', undefined],
    ['soon', undefined],
  ])('--within %s', async (within, expected) => {
    const { code, out, err } = await due(['--format', 'json', '--within', within], folderOf(files));
    if (expected === undefined) {
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('Write a time such as 30d');
    } else {
      const paths = JSON.parse(out).reviews.map(({ path }: { path: string }) => path);
      expect(paths).toEqual(expected.map((name) => `${name}.sop`));
    }
  });

  test('looks as far ahead as the config says, and ends with 0 when nothing is late', async () => {
    const folder = folderOf({
      'soon.sop': files['soon.sop'],
      'sop.config.json': '{ "today": "2026-11-16", "review": { "dueSoonDays": 29 } }',
    });
    expect(await sop(['due'], { cwd: folder })).toEqual({
      code: 0,
      out: '1 procedure, nothing due\n',
      err: '',
    });
    expect((await sop(['due', '--within', '30d'], { cwd: folder })).out).toContain('1 due soon');
  });

  test('says what else the calendar has overtaken', async () => {
    const folder = folderOf({
      'a.sop': goodProcedure('A'),
      'o.sop': 'Organisation: Acme\n\nPeople:\n  - Dana Reyes\n    until: 2026-11-15\n',
    });
    const { code, out } = await due(['--format', 'json'], folder);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      summary: { overdue: 0, soon: 0, late: 1 },
      late: [{ path: 'a.sop', line: 2, column: 8, rule: 'owner-departed', severity: 'error' }],
    });
    expect((await due(['--format', 'markdown'], folder)).out).toContain(
      '- A: “Dana Reyes” left on 2026-11-15.',
    );
  });

  test('lists what has no date in every form', async () => {
    const folder = folderOf({ 'undated.sop': files['undated.sop'] });
    expect(JSON.parse((await due(['--format', 'json'], folder)).out).undated).toEqual([
      { path: 'undated.sop', line: 1, column: 6, title: 'Undated', owner: 'Dana Reyes' },
    ]);
    expect((await due(['--format', 'markdown'], folder)).out).toContain(
      '## Without a date\n\n- Undated, Dana Reyes, `undated.sop`\n',
    );
  });

  test.each([
    ['reviews.ics', /^BEGIN:VCALENDAR/],
    ['reviews.json', /^\{/],
    ['reviews.md', /^# Reviews on 2026-11-16/],
    ['reviews.txt', /^Overdue\n/],
  ])('writes %s as its name says', async (name, beginning) => {
    const folder = folderOf(files);
    expect(await due(['-o', name], folder)).toEqual({ code: 1, out: '', err: `Wrote ${name}\n` });
    expect(readFileSync(join(folder, name), 'utf8')).toMatch(beginning);
  });

  test('keeps signs of Markdown in titles from being Markdown', async () => {
    const { out } = await due(
      ['--format', 'markdown'],
      folderOf({ 'a.sop': review('A | <b> *c*', '2026-11-20') }),
    );
    expect(out).toContain('| A \\| &#60;b&#62; \\*c\\* |');
  });
});

describe('the calendar', () => {
  const events = (out: string) =>
    new ICAL.Component(ICAL.parse(out)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

  test('has one event of a whole day for each review, whatever the time zone', async () => {
    const before = process.env.TZ;
    const folder = folderOf(files);
    for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Auckland']) {
      process.env.TZ = zone;
      const { out } = await due(['--format', 'ical', '--within', '1y'], folder);
      expect(
        events(out).map(({ summary, startDate, endDate }) => [
          summary,
          startDate.isDate,
          startDate.toString(),
          endDate.toString(),
        ]),
      ).toEqual([
        ['Review: Late; very, “late”', true, '2026-11-01', '2026-11-02'],
        ['Review: Today', true, '2026-11-16', '2026-11-17'],
        ['Review: Soon', true, '2026-12-16', '2026-12-17'],
        ['Review: Then', true, '2026-12-17', '2026-12-18'],
      ]);
    }
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test('says that it is empty, and what cannot be in it', async () => {
    const { out, err } = await due(['--format', 'ical'], folderOf({ 'undated.sop': files['undated.sop'] }));
    expect(events(out)).toEqual([]);
    expect(err).toBe(
      'The calendar is empty: no review is due in this time. Look further ahead with --within 1y. 1 without a date cannot be in it; sop due lists them.\n',
    );
  });

  test('names events by what stays, each by another name', async () => {
    const twice = { ...files, 'deep/today.sop': files['today.sop'], 'sop.config.json': '{}' };
    const { out } = await due(['--format', 'ical'], folderOf(twice));
    expect(events(out).map(({ uid }) => uid)).toEqual([
      'late%3B-very%2C-%E2%80%9Clate%E2%80%9D@review.sop',
      'abc-1-deep%2Ftoday.sop@review.sop',
      'abc-1-today.sop@review.sop',
      'soon@review.sop',
    ]);
  });

  test('has lines that are neither too long nor broken, and no control characters', async () => {
    const title = `Ünïcode ${'é👩‍👩‍👧 '.repeat(40)}\u0007`;
    const { out } = await due(['--format', 'ical'], folderOf({ 'a.sop': review(title, '2026-11-20') }));
    for (const line of out.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(out.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
    expect(events(out)[0]?.summary).toContain('Ünïcode é👩‍👩‍👧 é👩‍👩‍👧');
  });
});
