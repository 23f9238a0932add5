import { Flag, type Line, Mark } from './line.ts';
import { type Problem, problem, replace } from './problems.ts';
import type { Entry } from './vocabulary.ts';

/**
 * What is wrong with the key or the bullet of a line that was understood all the same. Offsets are those of the line
 * plus `at`.
 */
export function keySlips(
  line: Line,
  at: number,
  entry: Entry | undefined,
  label: string,
  flags: number = line.flags,
): Problem[] {
  const problems: Problem[] = [];
  const keyEnd = line.colon >= 0 ? line.colon : line.value;
  const written = line.text.slice(line.body, keyEnd).replace(/\s*[-–—=]?\s*$/, '');
  const start = at + line.body;
  const end = start + written.length;
  if (flags & Flag.Heading) {
    const hash = at + line.first;
    const fix = replace(`Write “${label}:”`, hash, at + line.end, `${label}:`);
    const what = `“${line.text.slice(line.first, line.end)}” is a heading in Markdown; here it was read as “${label}:”.`;
    return [problem('heading-markdown', hash, at + line.end, what, `Write “${label}:”.`, fix)];
  }
  if (flags & Flag.Near) {
    problems.push(
      problem(
        'key-misspelt',
        start,
        end,
        `“${written}” was read as “${label}”.`,
        `Write “${label}:”.`,
        replace(`Write “${label}:”`, start, end, label),
      ),
    );
  }
  if (flags & Flag.Synonym) {
    problems.push(
      problem(
        'key-synonym',
        start,
        end,
        `“${written}” is called “${label}” here.`,
        `Write “${label}:”.`,
        replace(`Write “${label}:”`, start, end, label),
      ),
    );
  }
  if (flags & Flag.NoColon) {
    const fix = line.value >= line.end ? `${label}:` : `${label}: `;
    problems.push(
      problem(
        'colon-missing',
        start,
        end,
        `The colon after “${written}” is missing.`,
        `Write “${label}:”${entry === undefined ? '' : `, for example “${label}: ${entry.example.replace(/^- /, '')}”`}.`,
        replace(`Write “${label}:”`, start, at + Math.min(line.value, Math.max(line.end, line.body)), fix),
      ),
    );
  }
  if (flags & Flag.Tight) {
    const colon = at + line.colon + 1;
    problems.push(
      problem(
        'blank-missing',
        start,
        colon,
        `A space is missing after “${written}:”.`,
        'Put a space after the colon.',
        replace('Put a space after the colon', colon, colon, ' '),
      ),
    );
  }
  return problems;
}

/** A bullet that is none of the language's, or one too many. */
export function markSlip(line: Line, at: number): Problem {
  const start = at + line.first;
  const end = at + line.body;
  const written = line.text.slice(line.first, line.body).trim();
  const isDoubled = (line.flags & Flag.Doubled) !== 0;
  const what = isDoubled
    ? `Two bullets begin this line: “${written}”.`
    : line.mark === Mark.TightDash
      ? 'A space is missing after the dash.'
      : line.mark === Mark.Number
        ? `Lines of a list begin with “- ”, not “${written}”; steps are numbered by themselves.`
        : `Lines of a list begin with “- ”, not “${written}”.`;
  return problem(
    'bullet-mark',
    start,
    Math.max(end, start + 1),
    what,
    isDoubled ? 'Begin the line with one “- ” only.' : 'Begin the line with “- ”.',
    replace('Write “- ”', start, end, '- '),
  );
}
