import { expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { inTurns } from '../../server/in-turns.ts';

test('work that is taken back ends before the next item', async () => {
  const source = new CancellationTokenSource();
  const done: number[] = [];
  const work = async () => {
    for await (const item of inTurns([1, 2, 3], source.token)) {
      done.push(item);
      if (item === 2) source.cancel();
    }
  };
  await expect(work()).rejects.toMatchObject({ code: -32800 });
  expect(done).toEqual([1, 2]);
});

test('messages have their turn in the middle of long work', async () => {
  const { token } = new CancellationTokenSource();
  let hadTurn = false;
  setImmediate(() => {
    hadTurn = true;
  });
  for await (const _ of inTurns(endless(), token)) if (hadTurn) break;
  expect(hadTurn).toBe(true);
});

function* endless(): Generator<undefined> {
  for (;;) yield undefined;
}
