import type { SopDocument } from '../document/document.ts';
import { perBlock } from '../document/per-block.ts';
import type { Step } from '../document/step.ts';
import { workOf } from '../document/work.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { removeLines } from '../fixes/remove-line.ts';
import { passagesOf } from '../language/passages.ts';
import { nameKey } from '../names/name-key.ts';
import { isTakenAs, thingsNotTaken } from '../workspace/things.ts';
import type { Workspace } from '../workspace/workspace.ts';

export const outputUnused: WorkspaceRule = {
  name: 'output-unused',
  group: 'steps',
  severity: 'information',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'A result that nobody uses',
  why: 'Someone makes it each time, and either it is not needed or the step that needs it does not say so.',
  *check(document, { workspace }) {
    if (!document.isProcedure) return;
    const untaken = thingsNotTaken(document);
    if (untaken.length === 0) return;
    const last = lastSteps(document);
    const stages = new Set(document.stages);
    const isSpokenOf = speaksOf(document);
    for (const { step, part, key } of untaken) {
      if (key === '' || last.has(step) || isSpokenOf(key, step)) continue;
      // Of a stage that hands nothing over, that is what is wrong.
      if (stages.has(step) && step.field('handover') === undefined) continue;
      if (isTakenAs(document, key) || isTakenElsewhere(key, document, workspace)) continue;
      const field = step
        .fieldsNamed('output')
        .find(({ items, value }) => items.length === 0 && value.text === part.text);
      yield {
        at: part,
        what: `No step needs ${quote(part.text)}, and it is neither handed over nor recorded.`,
        next: 'Name it under “needs” where it is used, hand it over, or leave it out.',
        fixes: () => (field === undefined ? [] : [removeLines(document, field, 'Remove the output')]),
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Coordinator: Confirm the order
              output: ⟦Confirmed order⟧
            - Engineer: Create the environment
        `,
        fixed: text`
          SOP: Set-up of a second environment

          Steps:
            - Coordinator: Confirm the order
            - Engineer: Create the environment
        `,
      },
      {
        text: text`
          SOP: Kick-off meeting

          Steps:
            - Lead: Walk through the scope
              output:
                - Confirmed scope
                - ⟦Open wishes⟧
            - Coordinator: Send the minutes
              needs: Confirmed scope
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Customer welcome pack delivery

          Steps:
            - Coordinator: Personalise the welcome pack
              output: Personalised welcome pack
            - Coordinator: Draw the usage figures
              output: Usage figures
            - Lead: Compare the figures with the goals
            - Coordinator: Send the pack
              handover: Welcome pack to Sponsor
              output: Receipt
        `,
      },
      {
        text: text`
          SOP: Adoption check
          ID: ONB-018

          Steps:
            - Coordinator: Write the report
              output: Adoption report
            - Coordinator: Close the ticket
        `,
        others: [
          text`
            SOP: Transition to account management

            Inputs: Adoption report, as ONB-018 leaves it
          `,
        ],
      },
    ],
  },
};

/** What the last step leaves behind is what the procedure is for. */
function lastSteps(document: SopDocument): ReadonlySet<Step> {
  const last = document.work.at(-1);
  return new Set(last === undefined ? [] : workOf(last.node.block).steps);
}

/** Whether a later step tells of it in its own words: then it is used, whatever it is called there. */
function speaksOf(document: SopDocument): (key: string, step: Step) => boolean {
  const { workBlocks } = document;
  // Hardly ever needed: most outputs are taken by name.
  const words = () => {
    const last = new Map<string, number>();
    workBlocks.forEach((block, index) => {
      for (const word of spokenIn(block)) last.set(word, index);
    });
    return { last, places: new Map(workBlocks.map((block, index) => [block, index])) };
  };
  return (key, step) => {
    const { last, places } = document.once('last words', words);
    const noun = key.split(' ').at(-1) ?? '';
    return (last.get(noun) ?? -1) > (places.get(step.node.block) ?? 0);
  };
}

const spokenIn = perBlock(
  (block): ReadonlySet<string> =>
    new Set(passagesOf(block).flatMap(({ part }) => nameKey(part.text).match(/[\p{L}\p{N}-]+/gu) ?? [])),
);

/** A procedure that names this one may take up what it leaves behind. */
function isTakenElsewhere(key: string, document: SopDocument, workspace: Workspace): boolean {
  const names = [document.title?.text, document.value('id')?.text].filter((name) => name !== undefined);
  const users = new Set(names.flatMap((name) => [...workspace.usersOf('document', name)]));
  return [...users].some((uri) => uri !== document.uri && workspace.says(uri, key, document.uri));
}
