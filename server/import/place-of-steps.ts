import type { LineRange } from '../messages/messages.ts';

/** Where whole steps can stand: between others, at the end of them all, or below an empty heading. */
export interface PlaceOfSteps {
  /** What they take the place of. */
  readonly range: LineRange;
  readonly indentation: string;
  /** Lines to write before them: an empty one where they begin behind a line that stays. */
  readonly before: readonly string[];
}

/**
 * The place where steps go that are pasted over a range; undefined where they would part what belongs together, or stand
 * in another section.
 */
export function placeOfSteps(lines: readonly string[], { start, end }: LineRange): PlaceOfSteps | undefined {
  const heading = lines.findIndex((line) => /^(?:steps|stages):\s*$/i.test(line));
  const next = lines.findIndex((line, at) => at > heading && /^[^\s#]/.test(line));
  const sectionEnd = next < 0 ? lines.length : next;
  if (heading < 0 || start.line < heading || end.line >= sectionEnd) return undefined;
  const items = lines.slice(heading + 1, sectionEnd).flatMap((line) => /^\s*(?=- )/.exec(line)?.[0] ?? []);
  const indentation = items.toSorted((one, other) => one.length - other.length)[0] ?? '  ';
  const following = lines.slice(end.line + 1, sectionEnd).find((line) => !/^\s*(?:#.*)?$/.test(line));
  const isBetween = following === undefined || following.startsWith(`${indentation}- `);
  const before = (lines[start.line] ?? '').slice(0, start.character).trim();
  const after = (lines[end.line] ?? '').slice(end.character).trim();
  if (!isBetween || after !== '') return undefined;
  if (start.line > heading && (before === '' || before === '-')) {
    const whole = {
      start: { line: start.line, character: 0 },
      end: { ...end, character: lines[end.line]?.length ?? 0 },
    };
    return {
      range: whole,
      indentation,
      before: [],
    };
  }
  // Behind `Role:` a title is about to be written.
  if (start.line > heading && before.endsWith(':')) return undefined;
  return { range: { start, end }, indentation, before: [''] };
}
