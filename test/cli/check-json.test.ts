import { expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from './sop.ts';

const owner = 'Owner: Dana Reyes';

test('the JSON form has every part of a finding and its fixes', async () => {
  const cwd = folderOf({
    'a/account.sop': goodProcedure('Opening of an account', { [owner]: 'Ownr: Dana Reyes' }),
  });
  const { code, out } = await sop(['check', '--format', 'json', '--today', '2026-11-16'], { cwd });
  expect(code).toBe(1);
  const report = JSON.parse(out);
  expect(report).toMatchObject({
    version: 1,
    summary: { documents: 1, errors: 1, warnings: 0, informations: 0 },
    findings: [
      {
        path: 'a/account.sop',
        start: { line: 2, column: 1, offset: 27 },
        end: { line: 2, column: 5, offset: 31 },
        rule: 'syntax/key-misspelt',
        severity: 'error',
        what: expect.stringContaining('Ownr'),
        why: expect.stringMatching(/\.$/),
        next: expect.stringContaining('Owner:'),
        related: [],
        fixes: [
          {
            title: expect.any(String),
            safe: expect.any(Boolean),
            preferred: expect.any(Boolean),
            edits: [
              {
                path: 'a/account.sop',
                start: { line: 2, column: 1, offset: 27 },
                end: expect.objectContaining({ line: 2 }),
                text: expect.stringContaining('Owner'),
              },
            ],
          },
        ],
      },
    ],
  });
});

test('applying the edits of a fix by their offsets puts it right', async () => {
  const text = goodProcedure('Opening of an account', { [owner]: 'Ownr: Dana Reyes' });
  const cwd = folderOf({ 'account.sop': text });
  const { out } = await sop(['check', '--format', 'json', '--today', '2026-11-16'], { cwd });
  const [edit] = JSON.parse(out).findings[0].fixes[0].edits;
  const fixed = text.slice(0, edit.start.offset) + edit.text + text.slice(edit.end.offset);
  expect(fixed).toBe(goodProcedure('Opening of an account'));
});

test('places in other documents have the path of their file', async () => {
  const cwd = folderOf({
    'sop.config.json': '{}',
    'a.sop': goodProcedure('Opening', { [owner]: `ID: ACC-1\n${owner}` }),
    'b.sop': goodProcedure('Closing', { [owner]: `ID: ACC-1\n${owner}` }),
  });
  const { out } = await sop(['check', '--format', 'json', '--today', '2026-11-16', 'a.sop'], { cwd });
  for (const { path, related } of JSON.parse(out).findings) {
    expect(path).toBe('a.sop');
    for (const place of related) expect(place.path).toBe('b.sop');
  }
});

test('a report without findings is JSON too, and nothing else', async () => {
  const cwd = folderOf({ 'account.sop': goodProcedure('Opening of an account') });
  const { code, out, err } = await sop(['check', '--format', 'json', '--today', '2026-11-16'], {
    cwd,
    columns: 80,
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toEqual({
    version: 1,
    summary: { documents: 1, errors: 0, warnings: 0, informations: 0 },
    findings: [],
  });
});

test('a byte order mark does not count', async () => {
  const cwd = folderOf({ 'account.sop': '\ufeffSOB: Opening\n' });
  const { out } = await sop(['check', '--format', 'json'], { cwd });
  expect(JSON.parse(out).findings[0].start).toEqual({ line: 1, column: 1, offset: 0 });
});
