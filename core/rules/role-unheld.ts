import type { Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { nameKey } from '../names/name-key.ts';
import type { Named } from '../names/named.ts';
import { isLeftOpen } from '../prose/placeholders.ts';
import type { Declarations } from '../workspace/declared.ts';

export const roleUnheld: WorkspaceRule = {
  name: 'role-unheld',
  group: 'trackers',
  severity: 'warning',
  preset: 'recommended',
  scope: 'workspace',
  calendar: true,
  title: 'A role that nobody holds',
  why: 'The steps of the role are done by nobody, or by somebody who does not know that they are theirs.',
  *check(document, { workspace, known, performers, today }) {
    const { declarations } = workspace;
    if (!document.isProcedure || document.isRetired || declarations.holders.size === 0) return;
    const roles = [...known.roleUses.keys()].flatMap((key): readonly Named[] => {
      const own = (part: Part) => performers.sideOf(part.text) === 'internal' && !isLeftOpen(part.text);
      const part = known.roles.hasKey(key) ? known.roleUses.of(key).find(own) : undefined;
      return part === undefined ? [] : [{ part, key }];
    });
    const unheld = roles.filter(
      ({ part, key }) =>
        declarations.holdersOf(part.text, today).length === 0 && !saysWho(document, declarations, key),
    );
    // An organisation that names the holders of few roles only is no list to go by.
    const isUsual = 2 * unheld.length <= roles.length;
    for (const { part, key } of unheld) {
      const left = declarations.holders.get(key)?.at(-1);
      const isListed = declarations.roles.has(key) && declarations.saysMostHolders(today);
      if (!isUsual && !isListed && left === undefined) continue;
      yield {
        at: document.roles.find((role) => nameKey(role.name.text) === key)?.name ?? part,
        what: `Nobody holds the role ${quote(part.text)}${left === undefined ? '' : ` since ${left.name} left`}.`,
        next: 'Give the role to a person in the Organisation document, say “who: ” below it under “Roles:”, or let another role do its steps.',
        related:
          left === undefined
            ? []
            : [{ document: left.document, at: left.thing.name, message: 'Who held it last' }],
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Fault at night

          Roles:
            - ⟦Night Engineer⟧
            - Onboarding Lead

          Steps:
            - Night Engineer: Answer the call
              inform: Onboarding Lead
        `,
        today: '2026-11-16',
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Dana Reyes
                role: Onboarding Lead
              - Omar Haddad
                role: Night Engineer
                until: 2026-08-31
          `,
        ],
      },
      {
        text: text`
          SOP: Fault at night

          Steps:
            - Onboarding Lead: Answer the call
              inform: ⟦Night Engineer⟧
        `,
        today: '2026-11-16',
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Dana Reyes
                role: Onboarding Lead

            Roles:
              - Onboarding Lead
              - Night Engineer
          `,
        ],
      },
      {
        text: text`
          SOP: Fault at night

          Steps:
            - ⟦Night Engineer⟧: Answer the call
        `,
        today: '2026-11-16',
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Dana Reyes
                role: Onboarding Lead

            Roles:
              - Onboarding Lead
              - Night Engineer
          `,
        ],
      },
    ],
    valid: [
      {
        text: text`
          SOP: Fault at night

          Roles:
            - Night Engineer
              who: whoever is on the rota
            - Customer Admin
              side: customer

          Steps:
            - Night Engineer: Answer the call
              inform: Customer Admin, Onboarding Lead
        `,
        today: '2026-11-16',
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Dana Reyes
                role: Onboarding Lead
          `,
        ],
      },
      {
        text: text`
          SOP: Fault at night

          Steps:
            - Night Engineer: Answer the call
        `,
        today: '2026-11-16',
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Dana Reyes
                role: Onboarding Lead

            Roles: Onboarding Lead, Night Engineer, Billing Analyst
          `,
        ],
      },
      {
        text: text`
          SOP: Fault at night

          Roles: Night Engineer

          Steps:
            - Night Engineer: Answer the call
        `,
      },
    ],
  },
};

/** For a role that goes round, the document or the organisation says who holds it when. */
function saysWho(document: SopDocument, declarations: Declarations, key: string): boolean {
  const elsewhere = declarations.roles.get(key)?.thing;
  return [...document.roles, ...(elsewhere === undefined ? [] : [elsewhere])].some(
    (role) => nameKey(role.name.text) === key && role.value('who') !== undefined,
  );
}
