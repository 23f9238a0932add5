import type { Terminal } from '../terminal/terminal.ts';
import { decoded } from './decoded.ts';

/** As it is shown where a path would be. */
export const standardInput = 'the standard input';

/** The whole of the standard input as text, byte order mark included. */
export async function readInput(terminal: Terminal): Promise<string> {
  return decoded(await readInputBytes(terminal), standardInput);
}

/** The standard input as it is, and no more of it than `most` bytes and what came with the last of them. */
export async function readInputBytes(
  { stdin }: Terminal,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stdin) {
    pieces.push(piece);
    size += piece.length;
    if (size > most) break;
  }
  return Buffer.concat(pieces);
}
