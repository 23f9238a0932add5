import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { removeThing } from '../fixes/remove-thing.ts';
import { mentions } from '../language/mentioned.ts';
import { nameKey } from '../names/name-key.ts';

export const roleUnused: WorkspaceRule = {
  name: 'role-unused',
  group: 'steps',
  severity: 'information',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'A role that has nothing to do',
  why: 'Whoever holds the role reads the procedure to the end to find their part in it, and there is none.',
  *check(document, { known }) {
    if (!document.isProcedure || document.allSteps.length === 0) return;
    const used = new Set(known.roleUses.keys());
    const unused = document.roles.filter(({ name }) => name.text !== '' && !used.has(nameKey(name.text)));
    if (unused.length === 0) return;
    const isMentioned = mentions(document, 'roles');
    for (const role of unused) {
      if (isMentioned(role.name.text)) continue;
      yield {
        at: role.name,
        what: `No step is done by ${quote(role.name.text)}, and none has to do with the role.`,
        next: 'Remove it, or name it in the step that it takes part in.',
        fixes: () => removeThing(document, role),
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Food storage check

          Roles:
            - Cook
            - ⟦Kitchen Manager⟧
              side: internal

          Steps:
            - Cook: Read the temperature
        `,
        fixed: text`
          SOP: Food storage check

          Roles:
            - Cook

          Steps:
            - Cook: Read the temperature
        `,
      },
      {
        text: text`
          SOP: Food storage check

          Roles: Cook, ⟦Auditor⟧

          Steps:
            - Cook: Read the temperature
        `,
        fixed: text`
          SOP: Food storage check

          Roles: Cook

          Steps:
            - Cook: Read the temperature
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Food storage check

          Roles: Cook, Kitchen Manager, Supplier

          Steps:
            - in parallel:
              - track Cook:
                - Read the temperature
                  inform: Kitchen Manager
                  The supplier takes back what has spoiled.
        `,
      },
      {
        text: text`
          SOP: Food storage check

          Roles: Cook
        `,
      },
    ],
  },
};
