import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import { listed } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { nameKey } from '../names/name-key.ts';

export const statusInconsistent: DocumentRule = {
  name: 'status-inconsistent',
  group: 'ownership',
  severity: 'error',
  preset: 'strict',
  scope: 'document',
  calendar: false,
  title: 'It is active, but nothing shows that it was released',
  why: 'Whoever follows it cannot tell which version holds, from when, and whether anyone has agreed to it.',
  *check(document) {
    const status = document.value('status');
    if (!document.isProcedure || nameKey(status?.text ?? '') !== 'active') return;
    const missing = needed.filter(({ field }) => !document.says(field));
    if (missing.length === 0) return;
    yield {
      at: undefined,
      what: `The document is active without ${listed(
        missing.map(({ name }) => name),
        'or',
      )}.`,
      next: `Write ${listed(missing.map(({ line }) => `“${line}”`))}, or set the status to “in review” until it is approved.`,
      ...(status === undefined ? {} : { related: [{ document, at: status, message: 'Said to be active' }] }),
      fixes: () => backToReview(document),
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          ⟦SOP: Discount on a late go-live⟧
          Status: active
          Version: 1.3
        `,
        fixed: text`
          SOP: Discount on a late go-live
          Status: in review
          Version: 1.3
        `,
      },
      {
        text: text`
          ⟦SOP: Discount on a late go-live⟧
          Status: active
          Effective: 2026-10-05
          Approved by: Priya Nair, 2026-10-02
        `,
        fixed: text`
          SOP: Discount on a late go-live
          Status: in review
          Effective: 2026-10-05
          Approved by: Priya Nair, 2026-10-02
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Discount on a late go-live
          Status: active
          Version: 1.3
          Effective: 2026-10-05
          Approved by: Priya Nair, 2026-10-02
        `,
      },
      {
        text: text`
          SOP: Discount on a late go-live
          Status: draft
        `,
      },
    ],
  },
};

/** What a version has that may be followed. */
const needed = [
  { field: 'version', name: 'a version', line: 'Version: 1.0' },
  { field: 'effective', name: 'an effective date', line: 'Effective: YEAR-MONTH-DAY' },
  { field: 'approved by', name: 'an approval', line: 'Approved by: NAME, YEAR-MONTH-DAY' },
] as const;

function backToReview(document: SopDocument) {
  const status = document.value('status');
  if (status === undefined) return [];
  const edits = [replace(document, status, 'in review')];
  return [{ title: 'Set the status to “in review”', edits, safe: false, preferred: false }];
}
