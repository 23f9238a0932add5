import { type Entry, entriesIn } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { listed, quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { leaveOpen } from '../fixes/edit.ts';
import { insertField, insertSection } from '../fixes/insert-entry.ts';

export const trackerFieldMissing: DocumentRule = {
  name: 'tracker-field-missing',
  group: 'trackers',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'A tracker leaves out where the customer stands',
  why: 'Whoever takes the customer over for a day has to ask what the tracker was to say.',
  *check(document) {
    if (document.kind !== 'tracker' || document.tree.header === undefined) return;
    const required = entriesIn('tracker').filter((entry) => entry.required === true);
    const missing = required.filter((entry) => !stands(document, entry));
    if (missing.length > 0) {
      const labels = missing.map((entry) => quote(`${entry.label}:`));
      yield {
        at: undefined,
        what: `The tracker has no ${listed(labels, 'and no')}.`,
        next: `Add ${labels.length === 1 ? 'the line' : 'the lines'}: ${listed(missing.map(explained))}.`,
        fixes: () => [addAll(document, missing)],
      };
    }
    for (const entry of required) {
      const field = document.field(entry.label.toLowerCase());
      if (field === undefined || document.says(field.name)) continue;
      yield {
        at: field.key,
        what: `Nothing stands behind ${quote(`${entry.label}:`)}.`,
        next: `Write it: ${explained(entry)}.`,
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          ⟦Tracker: Northwind Logistics⟧
          Follows: Customer onboarding
          Started: 2026-10-20
          Stage: Training and enablement
          Risk: green
          Last touch: 2026-11-13, training session

          Milestones:
            - Kick-off
              due: day 3
              owner: Dana Reyes
              status: completed
        `,
        fixed: text`
          Tracker: Northwind Logistics
          Follows: Customer onboarding
          Started: 2026-10-20
          Stage: Training and enablement
          Risk: green
          Last touch: 2026-11-13, training session
          Next action:

          Milestones:
            - Kick-off
              due: day 3
              owner: Dana Reyes
              status: completed
        `,
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Follows: Customer onboarding
          Started: 2026-10-20
          ⟦Stage⟧:
          Risk: green
          Last touch: 2026-11-13, training session
          Next action: Send the minutes

          Milestones:
            - Kick-off
        `,
      },
    ],
    valid: [
      {
        text: text`
          Tracker: Northwind Logistics
          Follows: Customer onboarding
          Started: 2026-10-20
          Stage: Training and enablement
          Risk: green
          Last touch: 2026-11-13, training session
          Next action: Send the minutes

          Milestones:
            - Kick-off
        `,
      },
      {
        text: text`
          Workflow: Customer onboarding
        `,
      },
    ],
  },
};

function stands(document: SopDocument, { type, label }: Entry): boolean {
  const name = label.toLowerCase();
  return type === 'section' ? document.section(name) !== undefined : document.field(name) !== undefined;
}

/** The vocabulary's own sentence, as a part of another one. */
function explained({ explain }: Entry): string {
  return explain.charAt(0).toLowerCase() + explain.slice(1).replace(/\.$/, '');
}

function addAll(document: SopDocument, missing: readonly Entry[]): Fix {
  return {
    title: `Add the ${missing.length === 1 ? 'line' : 'lines'} ${listed(missing.map(({ label }) => quote(`${label}:`)))}`,
    edits: missing.map(({ type, label }, index) => {
      const name = label.toLowerCase();
      const edit = type === 'section' ? insertSection(document, name, []) : insertField(document, name, '');
      return index === 0 ? leaveOpen(edit, `${label}:`) : edit;
    }),
    safe: false,
    preferred: true,
  };
}
