import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** The answer to what cannot be done; the editor shows the sentence to the person. */
export function refused(why: string): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestFailed, why);
}
