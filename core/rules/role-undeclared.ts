import type { Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { listed, quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { declareIn } from '../fixes/declare.ts';
import { replace } from '../fixes/edit.ts';
import { isSlipOf, nearest } from '../names/nearest.ts';
import { rolesOfPerson } from '../workspace/roles-of-person.ts';

export const roleUndeclared: WorkspaceRule = {
  name: 'role-undeclared',
  group: 'steps',
  severity: 'error',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'A step or line names a role that is not on the list',
  why: 'Nobody can look up who holds a role that is written nowhere; a role with a slip in it is another role.',
  *check(document, context) {
    const { known } = context;
    if (!document.isProcedure || !known.declaresRoles) return;
    for (const key of known.roleUses.keys()) {
      if (known.roles.hasKey(key)) continue;
      const [first, ...others] = known.roleUses.of(key);
      if (first === undefined) continue;
      const held = rolesOfPerson(first.text, document, context);
      const uses = [first, ...others];
      const related = others.map((at) => ({ document, at, message: 'Used here too' }));
      yield held === undefined
        ? {
            at: first,
            what: `${quote(first.text)} is not among the roles.`,
            next: 'Add it under “Roles:”, or write the role that is meant as it stands there.',
            related,
            fixes: () => asRole(document, uses, known.roles.names),
          }
        : {
            at: first,
            what: `${quote(first.text)} is a person, not a role.`,
            next: `Write the role that the person acts in${held.length === 0 ? '' : `, ${listed(held.map(quote), 'or')}`}: people change, and the role goes on.`,
            related,
            fixes: () => renames(document, uses, held.length > 0 ? held : rolesOf(document), held.length > 0),
          };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Correction of an invoice

          Roles:
            - Billing Analyst
            - Onboarding Coordinator

          Steps:
            - ⟦Biling Analyst⟧: Compare the invoice with the contract
            - Biling Analyst: Send the corrected invoice
        `,
        fixed: text`
          SOP: Correction of an invoice

          Roles:
            - Billing Analyst
            - Onboarding Coordinator

          Steps:
            - Billing Analyst: Compare the invoice with the contract
            - Billing Analyst: Send the corrected invoice
        `,
      },
      {
        text: text`
          SOP: Correction of an invoice

          Roles: Billing Analyst

          Steps:
            - Billing Analyst: Send the corrected invoice
              inform: ⟦Collections Clerk⟧
              handover: Corrected invoice to ⟦Ledger Office⟧

          Exceptions:
            - if the fault repeats: escalate to ⟦Pricing Manager⟧
        `,
        fixed: text`
          SOP: Correction of an invoice

          Roles: Billing Analyst, Collections Clerk

          Steps:
            - Billing Analyst: Send the corrected invoice
              inform: Collections Clerk
              handover: Corrected invoice to Ledger Office

          Exceptions:
            - if the fault repeats: escalate to Pricing Manager
        `,
      },
      {
        text: text`
          SOP: Customer welcome pack delivery

          Steps:
            - ⟦Dana Reyes⟧: Review the pack
        `,
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Dana Reyes
                role: Onboarding Lead

            Roles:
              - Onboarding Lead
          `,
        ],
        fixed: text`
          SOP: Customer welcome pack delivery

          Steps:
            - Onboarding Lead: Review the pack
        `,
      },
      {
        text: text`
          SOP: Count of the till
          Owner: Ines Duarte, Manager

          Roles:
            - Shift Lead
            - Manager

          Steps:
            - Shift Lead: Count the till
              within: 2 hours of trigger
              if late: escalate to ⟦Ines Duarte⟧
        `,
        fixed: text`
          SOP: Count of the till
          Owner: Ines Duarte, Manager

          Roles:
            - Shift Lead
            - Manager

          Steps:
            - Shift Lead: Count the till
              within: 2 hours of trigger
              if late: escalate to Manager
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Correction of an invoice

          Roles:
            - Billing Analyst

          Steps:
            - billing analyst: Send the invoice to the customer
              handover: Answer to the customer to Onboarding Lead
        `,
        others: [
          text`
            Organisation: Acme Customer Success

            Roles:
              - Onboarding Lead
          `,
        ],
      },
      {
        text: text`
          SOP: Correction of an invoice

          Steps:
            - Billing Analyst: Send the corrected invoice
        `,
      },
    ],
  },
};

/** For a name that no role has: the roles that may be meant, and the name as a role of its own. */
function asRole(document: SopDocument, uses: readonly Part[], roles: readonly string[]): readonly Fix[] {
  const written = uses[0]?.text ?? '';
  const meant = nearest(written, roles);
  const isSlip = meant.some((role) => isSlipOf(written, role));
  const declare = { ...declareIn(document, 'roles', written), preferred: !isSlip };
  const slips = renames(document, uses, meant, isSlip);
  return isSlip ? [...slips, declare] : [declare, ...slips];
}

const mostOffered = 5;

function rolesOf(document: SopDocument): readonly string[] {
  return document.roles.slice(0, mostOffered).map((role) => role.name.text);
}

function renames(
  document: SopDocument,
  uses: readonly Part[],
  roles: readonly string[],
  isSure: boolean,
): readonly Fix[] {
  return roles.map((role, index) => ({
    title: `Write “${role}”`,
    edits: uses.map((use) => replace(document, use, role)),
    safe: false,
    preferred: isSure && index === 0,
  }));
}
