import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { addLineFor } from '../fixes/write-field.ts';
import { readOwner } from '../values/owner.ts';
import { whoIs } from '../workspace/who-is.ts';

export const ownerWithoutBackup: WorkspaceRule = {
  name: 'owner-without-backup',
  group: 'ownership',
  severity: 'information',
  preset: 'strict',
  scope: 'workspace',
  calendar: false,
  title: 'Nobody stands in for the owner',
  why: 'While the owner is away, nobody may decide what the procedure leaves open, and the work waits.',
  *check(document, { workspace, known, today }) {
    const value = document.value('owner');
    if (!document.isProcedure || document.isRetired || value === undefined) return;
    if (document.field('backup') !== undefined) return;
    const { person } = readOwner(value);
    const who = whoIs(person.text, workspace, known, today);
    if (who.kind === 'role' || who.kind === 'group' || who.kind === 'unknown') return;
    const owner = who.kind === 'role of one' ? who.holder : workspace.declarations.personNamed(person.text);
    if (owner?.thing.value('backup') !== undefined) return;
    yield {
      at: person,
      what: `Nothing says who stands in for ${quote(person.text)}.`,
      next: 'Write “Backup: ” and a name below the owner, or a backup for the person in the Organisation document.',
      fixes: () => addLineFor(document, 'backup', 'Backup'),
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Weekly call
          Owner: ⟦Dana Reyes⟧
          Status: active
        `,
        fixed: text`
          SOP: Weekly call
          Owner: Dana Reyes
          Backup:
          Status: active
        `,
      },
      {
        text: text`
          SOP: Weekly call
          Owner: ⟦Onboarding Lead⟧
        `,
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Dana Reyes
                role: Onboarding Lead
          `,
        ],
        fixed: text`
          SOP: Weekly call
          Owner: Onboarding Lead
          Backup:
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Weekly call
          Owner: Dana Reyes
          Backup: Omar Haddad
        `,
      },
      {
        text: text`
          SOP: Weekly call
          Owner: Dana Reyes
        `,
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Dana Reyes
                backup: Omar Haddad
              - Omar Haddad
          `,
        ],
      },
    ],
  },
};
