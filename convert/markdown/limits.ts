import { CannotImport } from '../cannot-import.ts';

/** Letters of a text that is read for a procedure: those of a hundred pages. */
const mostLetters = 250_000;
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
  refuseLong(text, name);
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

/** Refuses a text of more letters than a procedure has: reading them takes minutes. Throws CannotImport. */
export function refuseLong({ length }: string, name: string): void {
  if (length <= mostLetters) return;
  const [has, may] = [length, mostLetters].map((count) => count.toLocaleString('en-GB'));
  throw new CannotImport(
    `${name} has ${has} letters; a procedure is imported up to ${may}`,
    'Split it into its procedures first',
  );
}
