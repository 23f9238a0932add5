import { compareDays, type Day, readDay } from '../dates/day.ts';
import { runsOf } from '../document/runs.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { markReviewed } from '../fixes/mark-reviewed.ts';
import { sameVersion } from '../values/version.ts';
import type { KnownDocument } from '../workspace/known-document.ts';

export const referenceChanged: WorkspaceRule = {
  name: 'reference-changed',
  group: 'currency',
  severity: 'warning',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'A procedure that it runs has changed since its review',
  why: 'Nobody has looked at whether what comes before and after still fits the new version.',
  *check(document, { workspace, today, settings }) {
    const value = document.value('last reviewed');
    const reviewed = readDay(value?.text ?? '');
    if (!document.isProcedure || document.isRetired || value === undefined || reviewed === undefined) return;
    const seen = new Set([document.uri]);
    for (const { whole, document: before } of runsOf(document)) {
      const name = workspace.knownAs(whole.text).length > 0 ? whole : before;
      const [known, second] = workspace.knownAs(name.text);
      if (known === undefined || second !== undefined || seen.has(known.uri)) continue;
      seen.add(known.uri);
      const since = versionSince(known);
      if (since === undefined || compareDays(since, reviewed) <= 0 || compareDays(since, today) > 0) continue;
      const other = known.document;
      const version = other.value('version');
      yield {
        at: name,
        what: `${quote(other.title?.text ?? name.text)} has had version ${version?.text} since ${since}, and this document was last reviewed on ${reviewed}.`,
        next: 'Read what has changed there, correct what no longer fits here, and record the review.',
        related: [
          { document: other, at: version, message: 'The version of the procedure that is run' },
          { document, at: value, message: 'The last review of this one' },
        ],
        fixes: () => [{ ...markReviewed(document, today, settings), preferred: false }],
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Start of an order
          Owner: Dana Reyes
          Version: 1.0
          Last reviewed: 2026-09-02

          Steps:
            - Coordinator: Collect the inputs
              run: ⟦Input collection⟧
        `,
        today: '2026-11-16',
        others: [
          text`
            SOP: Input collection
            Version: 2.0
            Effective: 2026-09-29
          `,
        ],
        fixed: text`
          SOP: Start of an order
          Owner: Dana Reyes
          Version: 1.0
          Last reviewed: 2026-11-16
          Next review: 2027-02-16

          Steps:
            - Coordinator: Collect the inputs
              run: Input collection

          History:
            - 1.0, 2026-11-16, Dana Reyes: Reviewed, no change
        `,
      },
      {
        text: text`
          SOP: Start of an order
          Last reviewed: 2026-09-02

          Steps:
            - Coordinator: Read the order
              if an input is missing: run ⟦ONB-014⟧

          History:
            - 1.0, 2026-09-02, Dana Reyes: First version
        `,
        today: '2026-11-16',
        others: [
          text`
            SOP: Input collection
            ID: ONB-014
            Version: 2.0

            History:
              - 2.0, 2026-11-02, Omar Haddad: Reviewed, no change
              - 2.0, 2026-09-29, Omar Haddad: Approval by the sponsor
              - 1.7, 2026-06-30, Omar Haddad: One checklist for all
          `,
        ],
        fixed: text`
          SOP: Start of an order
          Last reviewed: 2026-11-16
          Next review: 2027-02-16

          Steps:
            - Coordinator: Read the order
              if an input is missing: run ONB-014

          History:
            - 1.0, 2026-11-16, NAME: Reviewed, no change
            - 1.0, 2026-09-02, Dana Reyes: First version
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Start of an order
          Last reviewed: 2026-10-02

          Steps:
            - Coordinator: Collect the inputs
              run: Input collection
        `,
        others: [
          text`
            SOP: Input collection
            Version: 2.0

            History:
              - 2.0, 2026-11-02, Omar Haddad: Reviewed, no change
              - 2.0, 2026-09-29, Omar Haddad: Approval by the sponsor
          `,
        ],
      },
      {
        text: text`
          SOP: Start of an order
          Last reviewed: 2026-10-02

          Steps:
            - Coordinator: Collect the inputs
              run: Input collection
        `,
        today: '2026-11-16',
        others: [
          text`
            SOP: Input collection
            Version: 2.0
            Effective: 2026-12-01
          `,
        ],
      },
    ],
  },
};

/** The day from which its version holds: later entries of the history may be reviews of the same version. */
function versionSince(known: KnownDocument): Day | undefined {
  const version = known.value('version');
  if (version === undefined) return undefined;
  const effective = readDay(known.value('effective') ?? '');
  if (effective !== undefined) return effective;
  const days = known.document.history
    .filter((entry) => sameVersion(entry.version?.text ?? '', version))
    .flatMap((entry) => readDay(entry.date?.text ?? '') ?? []);
  return days.sort(compareDays)[0];
}
