import type { SopDocument } from '../document/document.ts';
import { hasTheSameWork } from '../document/meaning.ts';
import { text } from '../findings/example.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { markReviewed } from '../fixes/mark-reviewed.ts';
import { nameKey } from '../names/name-key.ts';

export const changedSinceReview: DocumentRule = {
  name: 'changed-since-review',
  group: 'currency',
  severity: 'warning',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'The steps have changed since the last review',
  why: 'The date says that somebody has looked at it, and nobody has looked at the steps that stand there now.',
  *check(document, { base, today, settings }) {
    const last = document.value('last reviewed');
    const before = base?.value('last reviewed');
    if (base === undefined || !document.isProcedure || document.isRetired || last === undefined) return;
    if (before?.text !== last.text || wasApproved(document, base) || hasTheSameWork(document, base)) return;
    yield {
      at: last,
      what: `The last review was on ${last.text}, and the steps have changed since.`,
      next: 'Let someone who follows the procedure read what has changed, and record the review or the approval.',
      fixes: () => [{ ...markReviewed(document, today, settings), preferred: false }],
    };
  },
  examples: {
    invalid: [
      {
        base: text`
          SOP: Food storage check
          Owner: Lena Brandt
          Version: 1.1
          Last reviewed: 2026-09-02
          Next review: 2026-12-02

          Steps:
            - Cook: Read the temperature
        `,
        text: text`
          SOP: Food storage check
          Owner: Lena Brandt
          Version: 1.2
          Last reviewed: ⟦2026-09-02⟧
          Next review: 2026-12-02

          Steps:
            - Cook: Read the temperature
            - Cook: Save the check
        `,
        today: '2026-11-16',
        fixed: text`
          SOP: Food storage check
          Owner: Lena Brandt
          Version: 1.2
          Last reviewed: 2026-11-16
          Next review: 2027-02-16

          Steps:
            - Cook: Read the temperature
            - Cook: Save the check

          History:
            - 1.2, 2026-11-16, Lena Brandt: Reviewed, no change
        `,
      },
      {
        base: text`
          SOP: Food storage check
          Last reviewed: 2026-09-02

          Steps:
            - Cook: Read the temperature

          Quality check:
            - Kitchen Manager: Read the list
              by: end of day
        `,
        text: text`
          SOP: Food storage check
          Last reviewed: ⟦2026-09-02⟧

          Steps:
            - Cook: Read the temperature

          Quality check:
            - Kitchen Manager: Read the list
              by: 10:00
        `,
        today: '2026-11-16',
        fixed: text`
          SOP: Food storage check
          Last reviewed: 2026-11-16
          Next review: 2027-02-16

          Steps:
            - Cook: Read the temperature

          Quality check:
            - Kitchen Manager: Read the list
              by: 10:00

          History:
            - 1.0, 2026-11-16, NAME: Reviewed, no change
        `,
      },
    ],
    valid: [
      {
        base: text`
          SOP: Food storage check
          Last reviewed: 2026-09-02

          Steps:
            - Cook: Read the temperature
        `,
        text: text`
          SOP: Food storage check
          Approved by: Tom Ford, 2026-11-13
          Last reviewed: 2026-09-02

          Steps:
            - Cook: Read every temperature
        `,
      },
      {
        base: text`
          SOP: Food storage check
          Last reviewed: 2026-09-02

          Steps:
            - Cook: Read the temperature
        `,
        text: text`
          SOP: Food storage check
          Last reviewed: 2026-09-02

          Steps:
            # For each fridge.
            -   Cook: Read the temperature
        `,
      },
      {
        text: text`
          SOP: Food storage check
          Last reviewed: 2026-09-02

          Steps:
            - Cook: Read the temperature
        `,
      },
    ],
  },
};

/** Whoever approves a version has read it: an approval that was not there before is as good as a review. */
function wasApproved(document: SopDocument, base: SopDocument): boolean {
  const approvals = (each: SopDocument) =>
    each.fieldsNamed('approved by').map((field) => nameKey(field.value.text));
  const before = new Set(approvals(base));
  return approvals(document).some((approval) => approval !== '' && !before.has(approval));
}
