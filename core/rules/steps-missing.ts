import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { insertAt, leaveOpen, lineEndOf } from '../fixes/edit.ts';
import { insertSection } from '../fixes/insert-entry.ts';

export const stepsMissing: DocumentRule = {
  name: 'steps-missing',
  group: 'steps',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'The procedure has no steps',
  why: 'Nobody can carry out a procedure that does not say what to do.',
  *check(document) {
    if (!document.isProcedure || document.work.length > 0) return;
    const isSop = document.kind === 'sop';
    yield {
      at: document.sectionsNamed('steps', 'stages')[0]?.heading.key,
      what: `The document has no ${isSop ? 'steps' : 'stages'}.`,
      next: `Write “${isSop ? 'Steps' : 'Stages'}:” and below it one bullet for each: “- Role: What is done”.`,
      fixes: () => [
        {
          title: `Add a first ${isSop ? 'step' : 'stage'}`,
          edits: [firstStep(document)],
          safe: false,
          preferred: true,
          byPerson: true,
        },
      ],
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          ⟦SOP: Food storage check⟧
          Owner: Lena Brandt

          Roles:
            - Cook
            - Kitchen Manager

          History:
            - 1.1, 2026-11-02, Lena Brandt: Freezer limit added
        `,
        fixed: text`
          SOP: Food storage check
          Owner: Lena Brandt

          Roles:
            - Cook
            - Kitchen Manager

          Steps:
            - Cook: Describe the first step

          History:
            - 1.1, 2026-11-02, Lena Brandt: Freezer limit added
        `,
      },
      {
        text: text`
          Workflow: Customer onboarding

          ⟦Stages⟧:
        `,
        fixed: text`
          Workflow: Customer onboarding

          Stages:
            - Role: Describe the first stage
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Food storage check

          Steps:
            - Cook: Read the temperature
        `,
      },
      {
        text: text`
          Workflow: Customer onboarding

          Stages:
            - in parallel:
              - Trainer: Train the users
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

function firstStep(document: SopDocument) {
  const isSop = document.kind === 'sop';
  const role = document.roles[0]?.name.text ?? 'Role';
  const title = `Describe the first ${isSop ? 'step' : 'stage'}`;
  const line = `  - ${role}: ${title}`;
  const heading = document.sectionsNamed('steps', 'stages')[0]?.heading;
  const edit =
    heading === undefined
      ? insertSection(document, isSop ? 'steps' : 'stages', [line])
      : insertAt(
          document,
          document.tree.startOf(heading.block) + heading.end,
          `${lineEndOf(document)}${line}`,
        );
  return leaveOpen(edit, `${role}: `, title);
}
