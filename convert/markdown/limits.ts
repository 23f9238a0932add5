import { CannotImport } from '../cannot-import.ts';

/** Levels of quotations and lists within each other. Reading one more takes longer than all before it together. */
const deepest = 30;
/** Columns that an item of a list stands in from the left. */
const widestIndentation = 100;
/** Signs of one paragraph that may begin or end something; each is compared with those before it. */
const mostSigns = 20_000;

const nested = new RegExp(`^(?:[ \\t]{0,3}(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))[ \\t]?){${deepest}}`);
const indented = new RegExp(`^[ \\t]{${widestIndentation},}(?:[-+*]|\\d{1,9}[.)])[ \\t]`);

/**
 * Refuses Markdown that no person has written, and that would keep a reader of Markdown busy for hours. Throws
 * CannotImport.
 */
export function refuseEndless(text: string, name: string): void {
  let signs = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const refuse = (what: string, next: string): never => {
      throw new CannotImport(`${name}:${index + 1}: ${what}`, next);
    };
    if ((nested.test(line) && !/^[ \t*-]+$/.test(line)) || indented.test(line))
      refuse('Lists and quotations are nested too deep', 'Write it with fewer levels');
    signs = line.trim() === '' ? 0 : signs + (line.match(/[[\]*_~`<!]/g)?.length ?? 0);
    if (signs > mostSigns)
      refuse(
        'This paragraph has too many signs of Markdown',
        'Break it into paragraphs with a blank line between',
      );
  }
}
