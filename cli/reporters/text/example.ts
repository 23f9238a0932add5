import type { Severity } from '../../../core/index.ts';
import { excerptOf } from './excerpt.ts';
import { inSeverity, type Style } from './style.ts';

const opening = '⟦';
const closing = '⟧';

/** The lines of an example, each that holds a finding with a caret line below it. */
export function exampleLines(text: string, severity: Severity, style: Style): readonly string[] {
  const margin = '    ';
  return text
    .trimEnd()
    .split('\n')
    .flatMap((marked) => {
      const line = marked.replaceAll(opening, '').replaceAll(closing, '');
      const start = marked.indexOf(opening);
      const end = start < 0 ? 0 : endOf(marked, start);
      const excerpt = excerptOf(line, Math.max(0, start), end, style.width - margin.length);
      if (start < 0) return [line === '' ? '' : margin + excerpt.text];
      const carets = inSeverity(severity, style, '^'.repeat(excerpt.markWidth));
      return [margin + excerpt.text, margin + ' '.repeat(excerpt.markStart) + carets];
    });
}

/** The offset in the line without marks where the first mark ends; the line's end where it goes on below. */
function endOf(marked: string, start: number): number {
  const end = marked.indexOf(closing, start);
  return (end < 0 ? marked.length : end) - opening.length;
}
