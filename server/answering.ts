import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Session } from './session.ts';

/**
 * A handler that no person ever sees fail: what goes wrong within becomes one line of the log, and `none` is answered.
 * A request that nobody waits for any more is not worked on.
 */
export function answering<P, R>(
  session: Session,
  name: string,
  none: R,
  answer: (params: P, session: Session) => R,
): (params: P, token: CancellationToken) => R | ResponseError {
  return (params, token) => {
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
    try {
      return answer(params, session);
    } catch (error) {
      session.log(`${name}: ${inOneLine(error)}`);
      return none;
    }
  };
}

/** A handler of what needs no answer. */
export function listening<P>(
  session: Session,
  name: string,
  listen: (params: P) => unknown,
): (params: P) => void {
  const failed = (error: unknown) => session.log(`${name}: ${inOneLine(error)}`);
  return (params) => {
    try {
      Promise.resolve(listen(params)).catch(failed);
    } catch (error) {
      failed(error);
    }
  };
}

function inOneLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error.stack ?? error.message).split('\n', 2).join(' ').replace(/\s+/g, ' ');
}
