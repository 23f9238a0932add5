import { readFileSync } from 'node:fs';
import { CannotRun } from '../failure.ts';
import { decoded, either } from './decoded.ts';
import { withoutMark } from './without-mark.ts';

/**
 * The text of a file as an editor has it: without a byte order mark.
 *
 * @param otherwise what else can be done where it cannot be read: `or leave it out`
 */
export function readText(path: string, shown: string, otherwise?: string): string {
  try {
    const text = readFileSync(path, 'utf8');
    // What is put where a byte is no text may also stand there as text.
    if (text.includes('\ufffd')) decoded(readFileSync(path), shown, otherwise);
    return withoutMark(text);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`${shown} cannot be read: ${reasonOf(error)}`, either('Put that right', otherwise));
  }
}

/** The reason that the system gives, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to',
  EPERM: 'you are not allowed to',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is a file',
  ELOOP: 'its links go round in a circle',
  EISDIR: 'it is a folder',
  ERR_STRING_TOO_LONG: 'it is too large',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};
