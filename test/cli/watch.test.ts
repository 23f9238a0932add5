import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { run } from '../../cli/run.ts';
import { folderOf, goodProcedure } from './sop.ts';

const good = goodProcedure('Opening');
const ownerless = goodProcedure('Opening', { 'Owner: Dana Reyes\n': '' });
const clean = '1 document, nothing to report\n';

/** Starts `sop check --watch` and tells what it has written since it was last asked. */
function watching(cwd: string, isTTY = false) {
  const end = new AbortController();
  let written = '';
  const output = { write: (text: string) => (written += text), isTTY };
  const stdin = (async function* () {})();
  const terminal = { cwd, env: {}, stdin, stdout: output, stderr: output, signal: end.signal };
  const ended = run(['check', '--watch', '--today', '2026-11-16', '--preset', 'essential'], terminal);
  const next = async () => {
    await vi.waitFor(() => expect(written).toContain('Waiting for changes'), { timeout: 20_000 });
    const text = written;
    written = '';
    return text;
  };
  return { next, end: () => end.abort(), ended };
}

test('checks again when a document or the config changes, until it is told to end', async () => {
  const cwd = folderOf({ 'a.sop': good, 'sop.config.json': '{}' });
  const { next, end, ended } = watching(cwd);
  expect(await next()).toBe(`${clean}Waiting for changes; Ctrl+C ends it.\n`);
  writeFileSync(join(cwd, 'a.sop'), ownerless);
  expect(await next()).toContain('owner-missing');
  writeFileSync(join(cwd, 'sop.config.json'), '{ "severities": { "owner-missing": "off" } }');
  expect(await next()).toContain(clean);
  end();
  expect(await ended).toBe(0);
});

test('goes on after what could not be checked', async () => {
  const cwd = folderOf({ 'a.sop': good, 'sop.config.json': '{ "preset": }' });
  const { next, end, ended } = watching(cwd);
  expect(await next()).toMatch(/^sop: sop\.config\.json:1:13: /);
  writeFileSync(join(cwd, 'sop.config.json'), '{}');
  expect(await next()).toContain(clean);
  end();
  expect(await ended).toBe(0);
});

test('clears a screen, and ends with the code of the last check', async () => {
  const { next, end, ended } = watching(folderOf({ 'a.sop': ownerless }), true);
  expect((await next()).startsWith('\u001b[2J')).toBe(true);
  end();
  expect(await ended).toBe(1);
});
