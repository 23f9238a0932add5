import type { Part } from '../../grammar/index.ts';
import type { Day } from '../dates/day.ts';
import { compareDays, readDay } from '../dates/day.ts';
import type { SopDocument } from '../document/document.ts';
import type { HistoryEntry } from '../document/history.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { leaveOpen, replace } from '../fixes/edit.ts';
import { insertFirstItem } from '../fixes/insert-entry.ts';
import { readOwner } from '../values/owner.ts';
import { compareVersions, sameVersion } from '../values/version.ts';

export const historyOutOfStep: DocumentRule = {
  name: 'history-out-of-step',
  group: 'ownership',
  severity: 'warning',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'The version and the history differ',
  why: 'Whoever compares a printed copy with the document cannot tell which of the two is the newer one, or what has changed.',
  *check(document, { today }) {
    const version = document.value('version');
    if (!document.isProcedure || version === undefined) return;
    const latest = latestOf(document.history);
    const [last] = latest;
    if (last === undefined || latest.some((entry) => sameVersion(entry.version.text, version.text))) return;
    yield {
      at: version,
      what: `The version is ${quote(version.text)}, and the latest entry of the history is ${quote(last.version.text)}.`,
      next: 'Add the entry that is missing to the history, or write the version that the history ends with.',
      related: [{ document, at: last.version, message: 'The latest entry of the history' }],
      fixes: () => fixesFor(document, version, last.version, today),
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Discount on a late go-live
          Owner: Bruno Keller
          Version: ⟦1.3⟧

          History:
            - 1.2, 2026-09-28, Bruno Keller: First version
        `,
        today: '2026-11-16',
        fixed: text`
          SOP: Discount on a late go-live
          Owner: Bruno Keller
          Version: 1.3

          History:
            - 1.3, 2026-11-16, Bruno Keller: Describe what changed
            - 1.2, 2026-09-28, Bruno Keller: First version
        `,
      },
      {
        text: text`
          SOP: Discount on a late go-live
          Version: ⟦1.9⟧

          History:
            - 1.9, 2026-06-28, Bruno Keller: Approval by the lead
            - 1.10, 2026-09-28, Bruno Keller: Discount on services as well
        `,
        fixed: text`
          SOP: Discount on a late go-live
          Version: 1.10

          History:
            - 1.9, 2026-06-28, Bruno Keller: Approval by the lead
            - 1.10, 2026-09-28, Bruno Keller: Discount on services as well
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Discount on a late go-live
          Version: 1.3

          History:
            - 1.2, 2026-06-28, Bruno Keller: First version
            - 1.3, 2026-09-28, Bruno Keller: Approval by the lead
        `,
      },
      {
        text: text`
          SOP: Discount on a late go-live
          Version: 1.3

          History:
            - v1.3, 2026-09-28, Bruno Keller: Approval by the lead
            - v1.2, 2026-09-28, Bruno Keller: First version
        `,
      },
    ],
  },
};

interface Versioned extends HistoryEntry {
  readonly version: Part;
}

/** The entries of the newest day, whichever end of the list they stand at; none where an entry has no day. */
function latestOf(history: readonly HistoryEntry[]): readonly Versioned[] {
  const dated: { readonly entry: Versioned; readonly day: Day }[] = [];
  for (const entry of history) {
    const day = readDay(entry.date?.text ?? '');
    if (day === undefined || entry.version === undefined) return [];
    dated.push({ entry: { ...entry, version: entry.version }, day });
  }
  const newest = dated
    .map(({ day }) => day)
    .sort(compareDays)
    .at(-1);
  return dated.flatMap(({ entry, day }) => (newest !== undefined && day.equals(newest) ? [entry] : []));
}

function fixesFor(document: SopDocument, version: Part, latest: Part, today: Day): readonly Fix[] {
  const write: Fix = {
    title: `Write version ${latest.text}`,
    edits: [replace(document, version, latest.text)],
    safe: false,
    preferred: false,
  };
  const section = document.section('history');
  const isNewer = (compareVersions(version.text, latest.text) ?? 0) > 0;
  if (!isNewer || section === undefined) return [write];
  const owner = document.value('owner');
  const person = owner === undefined ? 'NAME' : readOwner(owner).person.text;
  const change = 'Describe what changed';
  const line = `${version.text}, ${today}, ${person}: ${change}`;
  const add: Fix = {
    title: `Add ${version.text} to the history`,
    edits: [leaveOpen(insertFirstItem(document, section, line), ': ', change)],
    safe: false,
    preferred: true,
    byPerson: true,
  };
  return [add, write];
}
