import type { SopDocument } from '../document/document.ts';
import { syntaxCodes } from '../syntax/codes.ts';
import type { SyntaxReport } from '../syntax/report.ts';
import type { Fix } from './finding.ts';
import { quote } from './quote.ts';
import type { Rule } from './rule.ts';
import type { Suppression, Suppressions } from './suppressions.ts';

/** What a check was able to find. */
export interface Asked {
  readonly rules: readonly Rule[];
  /** Whether findings of that name were switched off. */
  readonly isOff: (name: string) => boolean;
  /** False where nothing was asked that depends on the day. */
  readonly calendar: boolean;
  /** The version before the change was known, and which files there are. */
  readonly base: boolean;
  readonly files: boolean;
}

/**
 * Comments that silence nothing. One of a rule that was not asked, that this version does not have, or that finds
 * something on other days or with other facts only, may be needed and is left alone.
 */
export function* unusedSuppressions(suppressions: Suppressions, asked: Asked): Generator<SyntaxReport> {
  const { unused: candidates } = suppressions;
  if (candidates.length === 0) return;
  const judged = new Set([
    ...asked.rules.filter((rule) => canTell(rule, asked)).map(({ name }) => name),
    ...syntaxCodes.map((code) => `syntax/${code}`).filter((name) => !asked.isOff(name)),
  ]);
  judged.delete('syntax/ignore-unused');
  const known = new Set([...judged, ...asked.rules.map(({ name }) => name)]);
  for (const each of candidates) {
    if (suppressions.hasEnded(each)) {
      if (asked.calendar && known.has(each.rule)) yield ended(each);
    } else if (judged.has(each.rule)) {
      yield unused(each);
    }
  }
}

/** By what its examples need for the rule to find them. */
function canTell({ calendar, examples }: Rule, asked: Asked): boolean {
  const needsBase = examples.invalid.some(({ base }) => base !== undefined);
  const needsFiles = examples.invalid.some(({ files }) => files !== undefined);
  return !calendar && (asked.base || !needsBase) && (asked.files || !needsFiles);
}

function unused(suppression: Suppression): SyntaxReport {
  return {
    code: 'ignore-unused',
    at: suppression.at,
    what: `${quote(suppression.rule)} finds nothing here any more.`,
    next: 'Remove the comment.',
    fixes: (document) => [removal(document, suppression)],
  };
}

function ended(suppression: Suppression): SyntaxReport {
  return {
    code: 'ignore-unused',
    at: suppression.until ?? suppression.at,
    what: `${quote(suppression.rule)} was to be ignored until ${suppression.until?.text}, which has passed.`,
    next: 'Put right what is reported and remove the comment, or write a later day if the reason still holds.',
    fixes: (document) => [removal(document, suppression)],
  };
}

function removal(document: SopDocument, { at, comment }: Suppression): Fix {
  const { block } = at;
  const before = document.tree.startOf(block);
  const [start = 0, end = 0] = block.lineStarts.slice(comment, comment + 2);
  return {
    title: 'Remove the comment',
    edits: [{ uri: document.uri, start: before + start, end: before + end, text: '' }],
    safe: false,
    preferred: true,
  };
}
