/** What stands before an item of a list that was typed as text: `4.1`, `(2)`, `Step 3:`, `b)`, `•`. */
export interface TypedMark {
  readonly kind: 'number' | 'letter' | 'bullet';
  /** `4.1` as 4 and 1; a letter by its place in the alphabet, a bullet without any. */
  readonly numbers: readonly number[];
  /** Without what makes it bold: `Step 3:`. */
  readonly text: string;
  /** Letters of the line that it takes, with the blanks behind it. */
  readonly length: number;
}

const step = /^(\*\*|__|)step\s+(\d{1,3})\s*\\?[:.)–—-]*\1\s*\\?[:.)–—-]*\s+(?=\S)/i;
const number = /^(\*\*|__|)(\d{1,3}(?:\.\d{1,3})+\\?[.):]?|\(\d{1,3}\\?\)|\d{1,3}\\?[.)])\1\s+(?=\S)/;
const letter = /^\(?([a-z])\\?[.)]\s+(?=\S)/;
const bullet = /^(?:\\[-*+]|[•·▪◦●○‣□☐✓✔➢–—])\s+(?=\S)/;

/** The mark that a line of text begins with. */
export function typedMark(line: string): TypedMark | undefined {
  const numbered = step.exec(line) ?? number.exec(line);
  if (numbered !== null) {
    const numbers = (numbered[2] ?? '').match(/\d+/g) ?? [];
    return { kind: 'number', numbers: numbers.map(Number), ...measured(numbered[0]) };
  }
  const lettered = letter.exec(line);
  if (lettered !== null)
    return { kind: 'letter', numbers: [(lettered[1] ?? '').charCodeAt(0) - 96], ...measured(lettered[0]) };
  const bulleted = bullet.exec(line);
  return bulleted === null ? undefined : { kind: 'bullet', numbers: [], ...measured(bulleted[0]) };
}

function measured(taken: string): Pick<TypedMark, 'text' | 'length'> {
  return { text: taken.replace(/[*_\\]/g, '').trim(), length: taken.length };
}
