import type { Block, Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { performerOf } from '../document/performer.ts';
import type { Step } from '../document/step.ts';
import { text } from '../findings/example.ts';
import { listed, quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { followersOf } from '../flow/followers.ts';
import { nameKey } from '../names/name-key.ts';
import { readHandover } from '../values/handover.ts';
import { namesOf } from '../values/list.ts';

export const stageGap: WorkspaceRule = {
  name: 'stage-gap',
  group: 'stages',
  severity: 'error',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'A stage is handed to someone who does not go on with it',
  why: 'The one who has the work thinks that the other one has it: between the two stages it belongs to nobody.',
  *check(document, { known }) {
    if (document.kind !== 'workflow') return;
    const nextOf = new Map(followersOf(document).map(({ step, next }) => [step, next]));
    const roleOf = (step: Step) => performerOf(step, known.roles.has);
    const beside = besides(document, roleOf);
    for (const stage of document.stages) {
      const owners = (nextOf.get(stage) ?? []).map((next) => roleOf(next)?.text);
      const [owner] = owners;
      if (owner === undefined || owners.includes(undefined)) continue;
      const receivers = stage
        .fieldsNamed('handover')
        .flatMap((field) => readHandover(field.value, known.roles.has).to ?? []);
      const [receiver] = receivers;
      if (receiver === undefined || !receivers.every(({ text }) => known.roles.has(text))) continue;
      const takers = new Set([
        ...owners.map((each) => nameKey(each ?? '')),
        ...(nextOf.get(stage) ?? []).flatMap(othersIn),
      ]);
      const isTaken = receivers
        .map(({ text }) => nameKey(text))
        .some((key) => takers.has(key) || beside.get(stage.node.block)?.has(key));
      if (isTaken || takers.has(nameKey(roleOf(stage)?.text ?? ''))) continue;
      const names = [...new Set(owners.map((each) => quote(each ?? '')))];
      yield {
        at: receiver,
        what: `${quote(stage.title.text)} is handed over to ${quote(receiver.text)}, and ${listed(names)} goes on.`,
        next: 'Hand it over to the role that goes on, or write the stage in which the receiver does something with it.',
        related: (nextOf.get(stage) ?? []).map((next) => ({
          document,
          at: next.title,
          message: 'This stage comes next.',
        })),
        fixes: () => [
          {
            title: `Hand it over to ${owner}`,
            edits: [replace(document, receiver, owner)],
            safe: false,
            preferred: true,
          },
        ],
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          Workflow: Building of a kitchen

          Roles: Planner, Carpenter, Fitter

          Stages:
            - Planner: Measure the room
              handover: Plan to ⟦Fitter⟧
            - Carpenter: Build the cupboards
              handover: Cupboards to Fitter
            - Fitter: Fit the kitchen
        `,
        fixed: text`
          Workflow: Building of a kitchen

          Roles: Planner, Carpenter, Fitter

          Stages:
            - Planner: Measure the room
              handover: Plan to Carpenter
            - Carpenter: Build the cupboards
              handover: Cupboards to Fitter
            - Fitter: Fit the kitchen
        `,
      },
      {
        text: text`
          Workflow: Building of a kitchen

          Roles: Planner, Carpenter, Fitter, Cleaner

          Stages:
            - in parallel:
              - track Wood:
                - Carpenter: Build the cupboards
                  handover: Cupboards to ⟦Cleaner⟧
              - Planner: Order the stove
                handover: Stove to Fitter
            - Fitter: Fit the kitchen
        `,
        fixed: text`
          Workflow: Building of a kitchen

          Roles: Planner, Carpenter, Fitter, Cleaner

          Stages:
            - in parallel:
              - track Wood:
                - Carpenter: Build the cupboards
                  handover: Cupboards to Fitter
              - Planner: Order the stove
                handover: Stove to Fitter
            - Fitter: Fit the kitchen
        `,
      },
    ],
    valid: [
      {
        text: text`
          Workflow: Building of a kitchen

          Roles: Planner, Carpenter, Fitter

          Stages:
            - Planner: Measure the room
              handover: Plan to Carpenter
            - in parallel:
              - Carpenter: Build the cupboards
                handover: List of handles to Planner
              - Planner: Order the stove
                handover: Stove to Fitter
            - Fitter: Fit the kitchen
              handover: Keys to Planner
        `,
      },
      {
        text: text`
          Workflow: Building of a kitchen

          Roles: Planner, Carpenter, Fitter

          Stages:
            - Planner: Measure the room
              handover: Plan to Fitter
            - Planner: Choose the wood
              handover: Plan to Fitter
            - Carpenter: Build the cupboards
              only if: they are not bought
              handover: Cupboards to Fitter
            - Fitter: Fit the kitchen
        `,
      },
    ],
  },
};

/** Those who take part in a stage without owning it. */
function othersIn(stage: Step): readonly string[] {
  return stage
    .fieldsNamed('with')
    .flatMap(namesOf)
    .map((name) => nameKey(name.text));
}

/** The owners of the stages that go on side by side, by the block that holds them. */
function besides(
  document: SopDocument,
  roleOf: (step: Step) => Part | undefined,
): ReadonlyMap<Block, ReadonlySet<string>> {
  const owners = new Map<Block, Set<string>>();
  for (const stage of document.stages) {
    if (stage.around === undefined) continue;
    const { block } = stage.node;
    const here = owners.get(block) ?? new Set();
    owners.set(block, here.add(nameKey(roleOf(stage)?.text ?? '')));
  }
  return owners;
}
