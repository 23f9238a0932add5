import type { SopDocument } from '../document/document.ts';
import type { Thing } from '../document/thing.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { insertItemField } from '../fixes/insert-item-field.ts';
import { followedWorkflow } from '../tracker/followed.ts';
import { isCompleted } from '../tracker/milestones.ts';
import { nearestParts, partsOf } from '../tracker/workflow-parts.ts';
import { readOwner } from '../values/owner.ts';
import type { Workspace } from '../workspace/workspace.ts';

export const trackerMilestoneUnowned: WorkspaceRule = {
  name: 'tracker-milestone-unowned',
  group: 'trackers',
  severity: 'warning',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'Nobody sees to a milestone, on one side or on both',
  why: 'What takes both sides is late when one of them has nobody who feels called on.',
  *check(document, { workspace }) {
    if (document.kind !== 'tracker') return;
    const open = document.milestones.filter((milestone) => !isCompleted(milestone));
    const withOne = open.filter((milestone) => sides.some((side) => milestone.value(side) !== undefined));
    const joint = withOne.length === 0 ? () => false : jointIn(document, workspace);
    for (const milestone of open) {
      const missing = sides.filter((side) => milestone.value(side) === undefined);
      if (missing.length === 0 || (missing.length === 1 && !joint(milestone))) continue;
      const [first] = missing;
      yield {
        at: milestone.name,
        what:
          missing.length === 2
            ? `Nobody sees to ${quote(milestone.name.text)}.`
            : `${quote(milestone.name.text)} takes both sides, and nobody ${first === 'owner' ? 'on our side' : 'at the customer'} sees to it.`,
        next: `Write “${missing.length === 2 ? 'owner' : first}: ” below it and the name of the one person.`,
        fixes: () => offers(document, milestone, first ?? 'owner'),
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          Tracker: Northwind Logistics
          Owner: Dana Reyes

          Milestones:
            - ⟦End-user training⟧
              due: day 26
              status: in progress
        `,
        fixed: text`
          Tracker: Northwind Logistics
          Owner: Dana Reyes

          Milestones:
            - End-user training
              owner: Dana Reyes
              due: day 26
              status: in progress
        `,
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Follows: Customer onboarding

          Milestones:
            - Kick-off
              owner: Dana Reyes
              customer owner: Sam Ortiz
              status: completed
            - Provisioning
              owner: Omar Haddad
              status: completed
            - ⟦End-user training⟧
              owner: Omar Haddad
              status: in progress
        `,
        others: [
          text`
            Workflow: Customer onboarding

            Roles:
              - Customer Admin
                side: customer

            Stages:
              - Engineer: Provision the platform
              - Trainer: Train the users
                with: Customer Admin
          `,
        ],
        fixed: text`
          Tracker: Northwind Logistics
          Follows: Customer onboarding

          Milestones:
            - Kick-off
              owner: Dana Reyes
              customer owner: Sam Ortiz
              status: completed
            - Provisioning
              owner: Omar Haddad
              status: completed
            - End-user training
              owner: Omar Haddad
              customer owner: Sam Ortiz
              status: in progress
        `,
      },
    ],
    valid: [
      {
        text: text`
          Tracker: Northwind Logistics

          Milestones:
            - Kick-off
              status: completed
            - Provisioning
              owner: Omar Haddad
              status: in progress
            - Data export
              customer owner: Sam Ortiz
              status: to come
        `,
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Follows: Customer onboarding

          Milestones:
            - Provisioning
              owner: Omar Haddad
              status: in progress
        `,
        others: [
          text`
            Workflow: Customer onboarding

            Roles:
              - Customer Admin
                side: customer

            Stages:
              - Engineer: Provision the platform
              - Trainer: Train the users
                with: Customer Admin
          `,
        ],
      },
    ],
  },
};

const sides = ['owner', 'customer owner'] as const;

/**
 * Tells of a milestone whether it takes both sides: everything in the workflow that it can be about has the customer in
 * it. Many milestones are one side's alone, so that where nothing is known one owner is enough.
 */
function jointIn(document: SopDocument, workspace: Workspace): (milestone: Thing) => boolean {
  const workflow = followedWorkflow(document, workspace);
  if (workflow === undefined) return () => false;
  const parts = partsOf(workflow, workspace);
  return ({ name }) => {
    const about = nearestParts(name.text, parts);
    return about.length > 0 && about.every(({ withCustomer }) => withCustomer);
  };
}

const mostOffered = 5;

/** The people who see to the other milestones on that side, the nearest one above first; else the tracker's owner. */
function offers(document: SopDocument, milestone: Thing, side: (typeof sides)[number]): readonly Fix[] {
  const { node } = milestone;
  if (node === undefined) return [];
  const { milestones } = document;
  const at = milestones.indexOf(milestone);
  const others = [...milestones.slice(0, at).reverse(), ...milestones.slice(at + 1)];
  const owner = document.value('owner');
  const own = side === 'owner' && owner !== undefined ? [readOwner(owner).person.text] : [];
  const names = [...others.flatMap((each) => each.value(side)?.text ?? []), ...own];
  return [...new Set(names)].slice(0, mostOffered).map((name, index) => ({
    title: side === 'owner' ? `Let ${name} see to it` : `Let ${name} see to it at the customer`,
    edits: [insertItemField(document, node, 'milestone', side, name)],
    safe: false,
    preferred: index === 0,
  }));
}
