import type { CancellationToken } from 'vscode-languageserver';
import { cancelled } from './answering.ts';
import { nextTurn } from './next-turn.ts';

/** How long is worked in one go, in milliseconds, before messages of the editor have their turn. */
const slice = 8;

/**
 * The same items one after the other, with room in between for what is typed meanwhile. Throws the answer of a request
 * that was taken back as soon as that is known. Documents may change between two items.
 */
export async function* inTurns<T>(items: Iterable<T>, token: CancellationToken): AsyncGenerator<T> {
  let sliceEnd = performance.now() + slice;
  for (const item of items) {
    if (performance.now() >= sliceEnd) {
      await nextTurn();
      sliceEnd = performance.now() + slice;
    }
    if (token.isCancellationRequested) throw cancelled();
    yield item;
  }
}
