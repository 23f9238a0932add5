import { compareDays, readDay } from '../dates/day.ts';
import type { SopDocument } from '../document/document.ts';
import { asksTheSame } from '../document/meaning.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import type { DocumentRule, Report } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { nameKey } from '../names/name-key.ts';

export const reviewRubberStamp: DocumentRule = {
  name: 'review-rubber-stamp',
  group: 'currency',
  severity: 'warning',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'Only the date of the review has moved',
  why: 'A date that moves by itself says that somebody has read the procedure when nobody did.',
  *check(document, { base }) {
    if (base === undefined || !document.isProcedure) return;
    const moved = movedDate(document, base);
    if (moved === undefined || hasNewEntry(document, base) || !asksTheSame(document, base)) return;
    yield moved;
  },
  examples: {
    invalid: [
      {
        base: text`
          SOP: Food storage check
          Last reviewed: 2026-08-02
          Next review: 2026-11-02

          History:
            - 1.1, 2026-08-02, Lena Brandt: Freezer limit added
        `,
        text: text`
          SOP: Food storage check
          Last reviewed: ⟦2026-11-02⟧
          Next review: 2027-02-02

          History:
            - 1.1, 2026-08-02, Lena Brandt: Freezer limit added
        `,
        fixed: text`
          SOP: Food storage check
          Last reviewed: 2026-08-02
          Next review: 2026-11-02

          History:
            - 1.1, 2026-08-02, Lena Brandt: Freezer limit added
        `,
      },
      {
        base: text`
          SOP: Food storage check
          Next review: 2026-11-02
        `,
        text: text`
          SOP: Food storage check
          Next review: ⟦2026-12-02⟧
        `,
        fixed: text`
          SOP: Food storage check
          Next review: 2026-11-02
        `,
      },
    ],
    valid: [
      {
        base: text`
          SOP: Food storage check
          Last reviewed: 2026-08-02
          Next review: 2026-11-02
        `,
        text: text`
          SOP: Food storage check
          Last reviewed: 2026-11-02
          Next review: 2027-02-02

          History:
            - 1.1, 2026-11-02, Lena Brandt: Reviewed, no change
        `,
      },
      {
        base: text`
          SOP: Food storage check
          Next review: 2026-11-02
        `,
        text: text`
          SOP: Food storage check
          Next review: 2026-10-26
        `,
      },
    ],
  },
};

/** A later date of the last review, or of the next one alone, which puts it off. */
function movedDate(document: SopDocument, base: SopDocument): Report | undefined {
  for (const name of ['last reviewed', 'next review'] as const) {
    const [part, before] = [document.value(name), base.value(name)];
    const [day, dayBefore] = [readDay(part?.text ?? ''), readDay(before?.text ?? '')];
    if (part === undefined || day === undefined || dayBefore === undefined) continue;
    if (compareDays(day, dayBefore) <= 0) continue;
    return {
      at: part,
      what:
        name === 'last reviewed'
          ? `The last review has moved from ${dayBefore} to ${day}, and the history says nothing of it.`
          : `The next review has moved from ${dayBefore} to ${day}, without a review.`,
      next: 'Read the procedure with someone who follows it and add a line of the history, or put the date back.',
      fixes: () => [putBack(document, base)],
    };
  }
  return undefined;
}

function putBack(document: SopDocument, base: SopDocument): Fix {
  const edits = (['last reviewed', 'next review'] as const).flatMap((name) => {
    const [part, before] = [document.value(name), base.value(name)];
    if (part === undefined || before === undefined || part.text === before.text) return [];
    return [replace(document, part, before.text)];
  });
  return {
    title: edits.length > 1 ? 'Put the dates back' : 'Put the date back',
    edits,
    safe: false,
    preferred: false,
  };
}

function hasNewEntry(document: SopDocument, base: SopDocument): boolean {
  const entries = (each: SopDocument) => each.history.map(({ node }) => nameKey(node.text.text));
  const before = new Set(entries(base));
  return entries(document).some((entry) => !before.has(entry));
}
