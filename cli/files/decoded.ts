import { CannotRun } from '../failure.ts';

/** The text of bytes, byte order mark included. What is not UTF-8 would not come back as it was, so it is refused. */
export function decoded(bytes: Uint8Array, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CannotRun(`${shown} is not UTF-8 text`, 'Save it as UTF-8');
  }
}
