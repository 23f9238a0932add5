import type { Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import type { Report, WorkspaceRule } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { nameKey } from '../names/name-key.ts';
import { nearest } from '../names/nearest.ts';
import { followedWorkflow } from '../tracker/followed.ts';
import { isMentioned, partsOf } from '../tracker/workflow-parts.ts';
import type { Workspace } from '../workspace/workspace.ts';

export const trackerOutOfStep: WorkspaceRule = {
  name: 'tracker-out-of-step',
  group: 'trackers',
  severity: 'error',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'A workflow that there is not, or a stage or milestone that it does not have',
  why: 'Whoever looks up in the workflow what comes next finds nothing there.',
  *check(document, { workspace }) {
    yield* unknownWorkflow(document, workspace);
    const workflow = followedWorkflow(document, workspace);
    if (workflow === undefined || workflow.stages.length === 0) return;
    yield* strangeStage(document, workflow);
    yield* strangeMilestones(document, workflow, workspace);
  },
  examples: {
    invalid: [
      {
        text: text`
          Tracker: Northwind Logistics
          Follows: Customer onboarding
          Stage: ⟦Training and enablement⟧
        `,
        others: [
          text`
            Workflow: Customer onboarding

            Stages:
              - Onboarding Lead: Run the kick-off
              - Trainer: Train the users
          `,
        ],
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Follows: Customer onboarding
          Stage: ⟦Train users⟧
        `,
        others: [
          text`
            Workflow: Customer onboarding

            Stages:
              - Onboarding Lead: Run the kick-off
              - Trainer: Train the users
          `,
        ],
        fixed: text`
          Tracker: Northwind Logistics
          Follows: Customer onboarding
          Stage: Train the users
        `,
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Follows: Customer onboarding
          Stage: Train the users

          Milestones:
            - Kick-off
            - End-user training
            - ⟦Summer party⟧
        `,
        others: [
          text`
            Workflow: Customer onboarding

            Stages:
              - Onboarding Lead: Run the kick-off
              - Trainer: Train the users
          `,
        ],
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Follows: ⟦Customer on-boarding⟧
        `,
        others: [
          text`
            Workflow: Customer onboarding
          `,
        ],
        fixed: text`
          Tracker: Northwind Logistics
          Follows: Customer onboarding
        `,
      },
    ],
    valid: [
      {
        text: text`
          Tracker: Northwind Logistics
          Follows: ONB-001
          Stage: Train the users
        `,
        others: [
          text`
            Workflow: Customer onboarding
            ID: ONB-001

            Stages:
              - Trainer: Train the users
          `,
        ],
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Follows: Customer onboarding
          Stage: train the users

          Milestones:
            - Kick-off
            - End-user training
        `,
        others: [
          text`
            Workflow: Customer onboarding

            Stages:
              - Onboarding Lead: Run the kick-off
              - Trainer: Train the users
          `,
        ],
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Follows: Customer onboarding
          Stage: Training and enablement
        `,
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Follows: Customer onboarding
          Stage: Completed
        `,
        others: [
          text`
            Workflow: Customer onboarding

            Stages:
              - Trainer: Train the users
          `,
        ],
      },
    ],
  },
};

/** Only where there are workflows is one that is not among them wrong. */
function* unknownWorkflow(document: SopDocument, workspace: Workspace): Generator<Report> {
  const name = document.kind === 'tracker' ? document.value('follows') : undefined;
  if (name === undefined || workspace.knownAs(name.text).length > 0) return;
  const titles = workspace.known.flatMap(({ kind, title }) =>
    kind === 'workflow' && title !== undefined ? [title] : [],
  );
  if (titles.length === 0) return;
  yield {
    at: name,
    what: `No workflow is called ${quote(name.text)}.`,
    next: 'Write the title or the ID of the workflow that the customer is going through.',
    fixes: () => renames(document, name, titles),
  };
}

/** Where a customer is who is in no stage: the way has not begun, rests, or has come to its end. */
const outsideOfAll =
  /^(?:not (?:yet )?started|to come|on hold|paused|blocked|done|completed?|closed|finished|cancell?ed|stopped|lost|live|none|-)$/;

function* strangeStage(document: SopDocument, workflow: SopDocument): Generator<Report> {
  const stage = document.value('stage');
  if (stage === undefined || outsideOfAll.test(nameKey(stage.text))) return;
  if (workflow.stepsNamed(stage.text).length > 0) return;
  const titles = workflow.stages.map(({ title }) => title.text);
  yield {
    at: stage,
    what: `${named(workflow)} has no stage ${quote(stage.text)}.`,
    next: 'Write the title of the stage that the customer is in, as the workflow has it.',
    related: [
      { document: workflow, at: workflow.section('stages')?.heading.key, message: 'Its stages are here' },
    ],
    fixes: () => renames(document, stage, titles),
  };
}

function renames(document: SopDocument, name: Part, titles: readonly string[]): readonly Fix[] {
  return nearest(name.text, titles).map((title, index) => ({
    title: `Write “${title}”`,
    edits: [replace(document, name, title)],
    safe: false,
    preferred: index === 0,
  }));
}

/**
 * A workflow has no list of milestones: they are of its stages, of the procedures that these run, and of what comes out
 * of them. So a milestone is strange only where all of that is known, where most milestones of the tracker are found in
 * it, and where this one has not a word in common with any of it.
 */
function* strangeMilestones(
  document: SopDocument,
  workflow: SopDocument,
  workspace: Workspace,
): Generator<Report> {
  const parts = partsOf(workflow, workspace);
  const { milestones } = document;
  if (!parts.complete) return;
  const strange = milestones.filter(({ name }) => !isMentioned(name.text, parts));
  if (2 * strange.length >= milestones.length) return;
  for (const { name } of strange) {
    yield {
      at: name,
      severity: 'warning',
      what: `Neither ${named(workflow)} nor what it runs says anything of ${quote(name.text)}.`,
      next: 'Write it as the workflow calls it, or add to the workflow where it is reached.',
    };
  }
}

function named(workflow: SopDocument): string {
  return quote(workflow.title?.text ?? 'The workflow');
}
