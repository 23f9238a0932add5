import type { Finding, Missing } from '../../../core/index.ts';
import type { Scored } from '../../commands/score.ts';
import type { Source } from '../../source/source.ts';
import type { Terminal } from '../../terminal/terminal.ts';

/** Changes when a program that reads the scores would have to change with it. */
const formatVersion = 1;

/** Writes the scores for programs to read; the form is that of schemas/sop.score.schema.json. */
export function scoresAsJson(
  scored: readonly Scored[],
  sources: ReadonlyMap<string, Source>,
  { stdout }: Terminal,
): void {
  const scores = scored.map(({ source, score: { total, parts, fixes } }) => ({
    path: source.path,
    title: source.document.title?.text ?? '',
    total,
    parts: parts.map(({ part, score, missing }) => ({
      part,
      score,
      missing: missing.map((each) => missingForm(each, sources)),
    })),
    fixes: fixes.map((each) => missingForm(each, sources)),
  }));
  stdout.write(`${JSON.stringify({ version: formatVersion, scores }, null, 2)}\n`);
}

function missingForm({ part, what, next, points, findings }: Missing, sources: ReadonlyMap<string, Source>) {
  return { part, what, next, points, findings: findings.map((each) => findingForm(each, sources)) };
}

function findingForm({ uri, rule, range, what }: Finding, sources: ReadonlyMap<string, Source>) {
  const place = sources.get(uri)?.lines.placeOf(range.start);
  return { rule, line: place?.line ?? 1, column: place?.column ?? 1, what };
}
