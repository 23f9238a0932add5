import { CannotRun } from '../failure.ts';

/**
 * The text of bytes, byte order mark included. What is not UTF-8 would not come back as it was, so it is refused.
 *
 * @param otherwise what else can be done than to save it as UTF-8: `or leave it out`
 */
export function decoded(bytes: Uint8Array, shown: string, otherwise?: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CannotRun(`${shown} is not UTF-8 text`, either('Save it as UTF-8', otherwise));
  }
}

/** `Save it as UTF-8, or leave it out` */
export function either(next: string, otherwise: string | undefined): string {
  return otherwise === undefined ? next : `${next}, ${otherwise}`;
}
