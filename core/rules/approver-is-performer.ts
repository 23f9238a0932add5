import { saysAnotherPerson } from '../document/another-person.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { inBlocks } from '../document/stretches.ts';
import { workOf } from '../document/work.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { nameKey } from '../names/name-key.ts';
import { textsOf } from '../values/list.ts';

export const approverIsPerformer: WorkspaceRule = {
  name: 'approver-is-performer',
  group: 'flow',
  severity: 'warning',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'Who approves a thing is who made it',
  why: 'An approval is a second pair of eyes; the first pair has missed already what it misses.',
  *check(document, { performers }) {
    if (!document.isProcedure) return;
    const approvals = approvalsIn(document.workBlocks);
    if (approvals.length === 0) return;
    const makers = makersOf(document);
    for (const step of approvals) {
      const role = performers.of(step);
      const thing = step.field('approves')?.value.text ?? '';
      const maker = makers.get(nameKey(thing));
      if (role === undefined || maker === undefined || maker === step || saysAnotherPerson(step)) continue;
      if (nameKey(performers.of(maker) ?? '') !== nameKey(role)) continue;
      yield {
        at: step.role ?? step.title,
        what: `${quote(role)} approves ${quote(thing)} and makes it as well, in ${quote(maker.title.text)}.`,
        next: 'Let another role approve it, or say in the step that another person of the same role does.',
        related: [{ document, at: maker.title, message: 'Here the role makes it.' }],
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Payment of an advance

          Steps:
            - Clerk: Fill in the request
              output: Request for an advance
            - ⟦Clerk⟧: Sign the request
              approves: Request for an advance
              if rejected: stop
        `,
      },
      {
        text: text`
          SOP: Payment of an advance

          Roles: Clerk

          Steps:
            - in parallel:
              - track Clerk:
                - Fill in the request
                  output: Request
            - ⟦Clerk⟧: Release the advance
              approves: request
              if rejected: stop
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Payment of an advance

          Steps:
            - Clerk: Fill in the request
              output: Request for an advance
            - Manager: Sign the request
              approves: Request for an advance
              if rejected: stop
        `,
      },
      {
        text: text`
          SOP: Payment of an advance

          Steps:
            - Clerk: Fill in the request
              output: Request for an advance
            - Clerk: Sign the request
              A second clerk reads it, never the one who wrote it.
              approves: Request for an advance
              if rejected: stop
        `,
      },
    ],
  },
};

const approvalsIn = inBlocks((block) =>
  workOf(block).steps.filter((step) => step.field('approves') !== undefined),
);

/** The only step that leaves a thing, by the name of the thing. */
function makersOf(document: SopDocument): ReadonlyMap<string, Step | undefined> {
  const makers = new Map<string, Step | undefined>();
  for (const step of document.allSteps) {
    for (const output of step.fieldsNamed('output').flatMap(textsOf)) {
      const key = nameKey(output.text);
      makers.set(key, makers.has(key) ? undefined : step);
    }
  }
  return makers;
}
