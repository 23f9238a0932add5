import { expect, test } from 'vitest';
import { Progress } from '../../cli/terminal/progress.ts';

function written(isTTY: boolean, env: Record<string, string> = {}): string {
  let text = '';
  const stream = {
    write: (piece: string) => {
      text += piece;
      return true;
    },
    isTTY,
    columns: 80,
    cursorTo: () => true,
    moveCursor: () => true,
    clearLine: () => true,
  };
  const stdin = (async function* () {})();
  const progress = new Progress({ cwd: '/', env, stdin, stdout: stream, stderr: stream }, 0);
  progress.at('Checking', 120, 900);
  progress.end();
  return text;
}

test('a screen says how far the run is', () => {
  expect(written(true)).toContain('Checking 120 of 900');
});

test('nothing is said where nobody looks', () => {
  expect(written(false)).toBe('');
  expect(written(true, { CI: 'true' })).toBe('');
  expect(written(true, { TERM: 'dumb' })).toBe('');
});
