import { wrapped } from './wrapped.ts';

/** As much of a text as has room on one line, in pixels, in letters of a size. */
export function cut(text: string, width: number, size: number): string {
  return wrapped(text, { width, lines: 1, size }).lines[0] ?? '';
}
