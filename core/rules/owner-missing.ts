import { text } from '../findings/example.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { peopleToPick } from '../fixes/pick-person.ts';
import { addLineFor } from '../fixes/write-field.ts';

export const ownerMissing: WorkspaceRule = {
  name: 'owner-missing',
  group: 'ownership',
  severity: 'error',
  preset: 'essential',
  scope: 'workspace',
  calendar: false,
  title: 'Nobody owns the procedure',
  why: 'Without one person who answers for it, nobody corrects it when it is wrong and nobody can be asked.',
  *check(document, { workspace, today }) {
    if (!document.isProcedure || document.says('owner')) return;
    yield {
      at: document.field('owner')?.key,
      what: 'The document has no owner.',
      next: 'Write “Owner:” and the name of the one person who answers for it.',
      fixes: () => {
        const people = peopleToPick(document, workspace, today);
        return people.length > 0 ? people : addLineFor(document, 'owner', 'Owner');
      },
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          ⟦SOP: Food storage check⟧
          Purpose: Food is stored safely.
        `,
        others: [
          text`
            Organisation: Harbour Kitchen

            People:
              - Lena Brandt
                role: Kitchen Manager
          `,
        ],
        fixed: text`
          SOP: Food storage check
          Owner: Lena Brandt
          Purpose: Food is stored safely.
        `,
      },
      {
        text: text`
          SOP: Food storage check
          ⟦Owner⟧:
          Purpose: Food is stored safely.

          History:
            - 1.1, 2026-11-02, Lena Brandt: Freezer limit added
        `,
        fixed: text`
          SOP: Food storage check
          Owner: Lena Brandt
          Purpose: Food is stored safely.

          History:
            - 1.1, 2026-11-02, Lena Brandt: Freezer limit added
        `,
      },
      {
        text: text`
          ⟦Workflow: Customer onboarding⟧
          ID: ONB-001
        `,
        fixed: text`
          Workflow: Customer onboarding
          ID: ONB-001
          Owner:
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Food storage check
          Owner: Lena Brandt
        `,
      },
      {
        text: text`
          SOP: Food storage check
          Responsible: Lena Brandt
        `,
      },
      {
        text: text`
          Organisation: Harbour Kitchen
        `,
      },
    ],
  },
};
