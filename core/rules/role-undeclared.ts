import type { Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { declareIn } from '../fixes/declare.ts';
import { replace } from '../fixes/edit.ts';
import { nameKey } from '../names/name-key.ts';
import { isSlipOf, nearest } from '../names/nearest.ts';
import { rolesHeld } from '../workspace/declared.ts';
import type { Workspace } from '../workspace/workspace.ts';

export const roleUndeclared: WorkspaceRule = {
  name: 'role-undeclared',
  group: 'steps',
  severity: 'error',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'A step or line names a role that is not on the list',
  why: 'Nobody can look up who holds a role that is written nowhere; a role with a slip in it is another role.',
  *check(document, { known, workspace }) {
    if (!document.isProcedure || !known.declaresRoles) return;
    const unknown = new Map<string, Part[]>();
    for (const { part, key } of known.roleUses) {
      if (!known.roles.hasKey(key)) push(unknown, key, part);
    }
    for (const [first, ...others] of unknown.values()) {
      if (first === undefined) continue;
      const person = workspace.declarations.people.get(nameKey(first.text));
      yield {
        at: first,
        what:
          person === undefined
            ? `${quote(first.text)} is not among the roles.`
            : `${quote(first.text)} is a person, not a role.`,
        next:
          person === undefined
            ? 'Add it under “Roles:”, or write the role that is meant as it stands there.'
            : 'Write the role that the person acts in.',
        related: others.map((at) => ({ document, at, message: 'Used here too' })),
        fixes: () => fixesFor(document, workspace, [first, ...others], known.roles.names),
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

function fixesFor(
  document: SopDocument,
  workspace: Workspace,
  uses: readonly Part[],
  roles: readonly string[],
): readonly Fix[] {
  const written = uses[0]?.text ?? '';
  const person = workspace.declarations.people.get(nameKey(written));
  const meant =
    person === undefined ? nearest(written, roles) : rolesHeld(person.thing).map((role) => role.text);
  const isSlip = person !== undefined || meant.some((role) => isSlipOf(written, role));
  const renames = meant.map((role, index) => ({
    title: `Write “${role}”`,
    edits: uses.map((use) => replace(document, use, role)),
    safe: false,
    preferred: isSlip && index === 0,
  }));
  if (person !== undefined) return renames;
  const declare = { ...declareIn(document, 'roles', written), preferred: !isSlip };
  return isSlip ? [...renames, declare] : [declare, ...renames];
}

function push(map: Map<string, Part[]>, key: string, part: Part): void {
  const parts = map.get(key);
  if (parts === undefined) map.set(key, [part]);
  else parts.push(part);
}
