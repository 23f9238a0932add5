import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a file, from the folder of a page, has a test or a group of tests of that title. */
export function hasTest(folder: string, link: string, title: string): boolean {
  const file = join(folder, link);
  if (link === '' || title === '' || !existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  // One that is run with several examples ends in them: `is refused: %s`.
  const ends = ["'", ': %', ' %'];
  return ends.some((end) =>
    ['(', '(\n  ', '\n    '].some((begin) => text.includes(`${begin}'${title}${end}`)),
  );
}
