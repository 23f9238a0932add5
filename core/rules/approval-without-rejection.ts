import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { ofSteps } from '../findings/of-steps.ts';
import { quote } from '../findings/quote.ts';
import type { BlockRule } from '../findings/rule.ts';
import { insertBranch } from '../fixes/insert-branch.ts';
import { nameKey } from '../names/name-key.ts';
import { textsOf } from '../values/list.ts';

export const approvalWithoutRejection: BlockRule = {
  name: 'approval-without-rejection',
  group: 'flow',
  severity: 'warning',
  preset: 'recommended',
  scope: 'block',
  sections: ['steps', 'branches'],
  calendar: false,
  title: 'An approval does not say what happens when it is refused',
  why: 'An approval that can only be given is a formality; whoever refuses it leaves the work where nobody takes it up.',
  check: ofSteps((step) => {
    const approved = step.field('approves')?.value.text ?? '';
    if (approved === '' || step.closing !== undefined) return undefined;
    if (step.branches.some((branch) => !branch.isLate)) return undefined;
    return {
      at: step.title,
      what: `${quote(step.title.text)} approves ${quote(approved)}, and no line says what happens when the answer is no.`,
      next: 'Add “if rejected: ” and where the work goes then, often back to the step that made it.',
      fixes: (document) => sendBack(document, step, approved),
    };
  }),
  examples: {
    invalid: [
      {
        text: text`
          SOP: Menu of the week

          Steps:
            - Cook: Write the menu
              output: Menu
            - Cook: Ask for the prices
            - Manager: ⟦Approve the menu⟧
              approves: Menu
            - Cook: Print the menu
        `,
        fixed: text`
          SOP: Menu of the week

          Steps:
            - Cook: Write the menu
              output: Menu
            - Cook: Ask for the prices
            - Manager: Approve the menu
              approves: Menu
              if rejected: go to Write the menu
            - Cook: Print the menu
        `,
      },
      {
        text: text`
          SOP: Menu of the week

          Steps:
            - Cook: Write the menu
            - Manager: ⟦Approve the prices⟧
              approves: Prices of the week
              within: 1 day of Write the menu
              if late: escalate to Owner
        `,
        fixed: text`
          SOP: Menu of the week

          Steps:
            - Cook: Write the menu
            - Manager: Approve the prices
              approves: Prices of the week
              within: 1 day of Write the menu
              if late: escalate to Owner
              if rejected: go to Write the menu
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Menu of the week

          Steps:
            - Cook: Write the menu
            - Manager: Approve the menu
              approves: Menu
              if rejected: go to Write the menu
        `,
      },
      {
        text: text`
          SOP: Menu of the week

          Steps:
            - Cook: Write the menu
            - Manager: Approve the menu
              approves: Menu
              if a dish costs too much: go to Write the menu
        `,
      },
    ],
  },
};

/** Back to the step that leaves what is approved, or else to the step before. */
function sendBack(document: SopDocument, step: Step, approved: string): readonly Fix[] {
  const key = nameKey(approved);
  const siblings = document.allSteps.filter(
    (each) => each.around === step.around && each.node.block.section === step.node.block.section,
  );
  const maker = document.allSteps.find((each) =>
    each
      .fieldsNamed('output')
      .flatMap(textsOf)
      .some((output) => nameKey(output.text) === key),
  );
  const back = maker ?? siblings[siblings.indexOf(step) - 1];
  if (back === undefined || back === step || document.stepsByKey(back.titleKey).length !== 1) return [];
  const branch = `if rejected: go to ${back.title.text}`;
  return [
    {
      title: `Add “${branch}”`,
      edits: [insertBranch(document, step.node, branch)],
      safe: false,
      preferred: true,
    },
  ];
}
