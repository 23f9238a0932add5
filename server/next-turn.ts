/** Calls back once the messages that are waiting have had their turn. */
export const onNextTurn: (then: () => void) => void =
  // Browsers have no such thing, and workers none that is as soon.
  typeof setImmediate === 'function' ? setImmediate : (then) => void setTimeout(then, 0);

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => onNextTurn(resolve));
}
