import type { Terminal } from '../terminal/terminal.ts';
import { decoded } from './decoded.ts';

/** As it is shown where a path would be. */
export const standardInput = 'the standard input';

/** The whole of the standard input as text, byte order mark included. */
export async function readInput({ stdin }: Terminal): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stdin) pieces.push(piece);
  return decoded(Buffer.concat(pieces), standardInput);
}
