import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { writeField } from '../fixes/write-field.ts';
import { nextFreeId } from '../workspace/next-id.ts';
import type { Workspace } from '../workspace/workspace.ts';

export const idMissing: WorkspaceRule = {
  name: 'id-missing',
  group: 'ownership',
  severity: 'warning',
  preset: 'strict',
  scope: 'workspace',
  calendar: false,
  title: 'The document has no ID',
  why: 'Titles change; without an ID, what refers to the procedure on paper or in another system no longer finds it.',
  *check(document, { workspace, settings }) {
    if (!document.isProcedure || document.field('id') !== undefined) return;
    yield {
      at: undefined,
      what: 'The document has no ID.',
      next: 'Write “ID: ” and one that no other document has.',
      fixes: () => {
        const id = nextFreeId(workspace, settings, before(document, workspace));
        const edits = [writeField(document, 'id', id)];
        return [{ title: `Give it the ID ${id}`, edits, safe: false, preferred: true }];
      },
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          ⟦SOP: Weekly call⟧
          Owner: Dana Reyes
        `,
        others: [
          text`
            SOP: Customer welcome pack delivery
            ID: ONB-012
          `,
          text`
            SOP: Kick-off meeting
            ID: ONB-013
          `,
          text`
            SOP: CRM discipline
            ID: CRM-001
          `,
        ],
        fixed: text`
          SOP: Weekly call
          ID: ONB-014
          Owner: Dana Reyes
        `,
      },
      {
        text: text`
          ⟦SOP: Food storage check⟧
        `,
        settings: { idPrefix: 'KIT' },
        fixed: text`
          SOP: Food storage check
          ID: KIT-001
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Food storage check
          ID: KIT-003
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

/** How many documents without an ID come before this one, so that all can be given theirs in one go. */
function before({ uri }: SopDocument, workspace: Workspace): number {
  return workspace.known.filter((other) => other.uri < uri && other.isProcedure && !other.hasIdField).length;
}
