import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
} from 'vscode-languageserver';
import type { Session } from './session.ts';

/**
 * A handler that no person ever sees fail: what goes wrong within becomes one line of the log, and `none` is answered.
 * A ResponseError that is thrown is an answer: it says to the person what cannot be done. A request that nobody waits
 * for any more is not worked on.
 */
export function answering<P, R>(
  session: Session,
  name: string,
  none: R,
  answer: (params: P, session: Session) => R,
): (params: P, token: CancellationToken) => R | ResponseError<never> {
  return (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      return answer(params, session);
    } catch (error) {
      return failed(error, session, name, none);
    }
  };
}

/** The same for what takes long: it is taken back in the middle of the work, and may be answered piece by piece. */
export function answeringAtLength<P, R, Piece>(
  session: Session,
  name: string,
  none: R,
  answer: (
    params: P,
    token: CancellationToken,
    progress: ResultProgressReporter<Piece> | undefined,
    session: Session,
  ) => Promise<R | ResponseError<never>>,
): (
  params: P,
  token: CancellationToken,
  work?: unknown,
  progress?: ResultProgressReporter<Piece>,
) => Promise<R | ResponseError<never>> {
  return async (params, token, _work, progress) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      return await answer(params, token, progress, session);
    } catch (error) {
      return failed(error, session, name, none);
    }
  };
}

/** The answer to a request that nobody waits for any more. */
export function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
}

function failed<R>(error: unknown, session: Session, name: string, none: R): R | ResponseError<never> {
  if (error instanceof ResponseError) return error as ResponseError<never>;
  session.log(`${name}: ${inOneLine(error)}`);
  return none;
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
