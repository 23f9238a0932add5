import { expect, test } from 'vitest';
import type { Message } from 'vscode-languageserver';
import { HeldMessages } from '../../server/held-messages.ts';

function message(method: string): Message {
  return { jsonrpc: '2.0', method } as Message;
}

function taking(messages: HeldMessages) {
  const taken: string[] = [];
  const take = (method: string) =>
    messages.handleMessage(message(method), (each) => {
      taken.push((each as Message & { method: string }).method);
    });
  return { taken, take };
}

test('what comes while the server is loaded is handed on behind it, in its order', async () => {
  const messages = new HeldMessages();
  const { taken, take } = taking(messages);
  take('initialize');
  expect(taken).toEqual(['initialize']);
  const { promise, resolve } = Promise.withResolvers<void>();
  messages.holdUntil(() => promise);
  take('initialized');
  take('didOpen');
  expect(taken).toEqual(['initialize']);
  resolve();
  await promise;
  await expect.poll(() => taken).toEqual(['initialize', 'initialized', 'didOpen']);
  take('didChange');
  expect(taken.at(-1)).toBe('didChange');
});

test('nothing is loaded for an editor that only wants to know what there would be', () => {
  const messages = new HeldMessages();
  let loads = 0;
  messages.holdUntil(async () => {
    loads++;
  });
  expect(loads).toBe(0);
  const { take } = taking(messages);
  take('initialized');
  take('didOpen');
  expect(loads).toBe(1);
});
