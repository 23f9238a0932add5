import type { Day } from '../dates/day.ts';
import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import type { Performers } from '../map/performers.ts';
import { nameKey } from '../names/name-key.ts';
import type { Declared } from '../workspace/declared.ts';
import type { Workspace } from '../workspace/workspace.ts';

export const singlePointOfFailure: WorkspaceRule = {
  name: 'single-point-of-failure',
  group: 'flow',
  severity: 'information',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'One person does every stage of a workflow',
  why: 'On the day on which that person is ill the whole workflow stands still, and nobody else has ever done it.',
  *check(document, { workspace, performers, today }) {
    if (document.kind !== 'workflow' || !document.isProcedure || document.isRetired) return;
    const person = onlyPerson(document, workspace, performers, today);
    if (person === undefined) return;
    yield {
      at: document.title,
      what: `Every stage of our side is done by ${quote(person.name)}, who has no backup.`,
      next: 'Let a second person hold one of the roles, or name a backup of that person in the organisation.',
      related: [
        { document: person.document, at: person.thing.name, message: 'The only holder of the roles.' },
      ],
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          Workflow: ⟦Making of a violin⟧

          Stages:
            - Carver: Carve the back
            - Carver: Carve the front
            - Varnisher: Varnish the body
        `,
        others: [
          text`
            Organisation: Workshop

            People:
              - Ada Holm
                role: Carver, Varnisher
              - Per Lund
                role: Carver
                until: 2026-10-31
          `,
        ],
      },
      {
        text: text`
          Workflow: ⟦Repair of a violin⟧

          Roles:
            - Carver
            - Player
              side: customer

          Stages:
            - Carver: Find the crack
            - Player: Agree to the price
            - Carver: Glue the crack
            - Carver: String the violin
        `,
        others: ['Organisation: Workshop\n\nPeople:\n  - Ada Holm\n    role: Carver\n'],
      },
    ],
    valid: [
      {
        text: text`
          Workflow: Making of a violin

          Stages:
            - Carver: Carve the back
            - Carver: Carve the front
            - Varnisher: Varnish the body
        `,
        others: [
          'Organisation: Workshop\n\nPeople:\n  - Ada Holm\n    role: Carver\n  - Per Lund\n    role: Varnisher\n',
        ],
      },
      {
        text: text`
          Workflow: Making of a violin

          Stages:
            - Carver: Carve the back
            - Carver: Carve the front
            - Carver: Varnish the body
        `,
        others: [
          'Organisation: Workshop\n\nPeople:\n  - Ada Holm\n    role: Carver\n    backup: Per Lund\n  - Per Lund\n',
        ],
      },
    ],
  },
};

/** A workflow of fewer stages is no more than one person's errand. */
const fewestStages = 3;

/** The person who alone holds the role of every stage of our side and has neither backup nor stand-in. */
function onlyPerson(
  document: SopDocument,
  workspace: Workspace,
  performers: Performers,
  today: Day,
): Declared | undefined {
  const roles = document.stages
    .map((stage) => performers.of(stage))
    .filter((role) => performers.sideOf(role) === 'internal');
  if (roles.length < fewestStages || roles.includes(undefined)) return undefined;
  const standIns = new Set(
    [...document.roles, ...[...workspace.declarations.roles.values()].map(({ thing }) => thing)]
      .filter((role) => role.field('who') !== undefined)
      .map((role) => nameKey(role.name.text)),
  );
  let person: Declared | undefined;
  for (const role of new Set(roles)) {
    const [holder, another] = workspace.declarations.holdersOf(role ?? '', today);
    const isOnlyOne = holder !== undefined && another === undefined && !standIns.has(nameKey(role ?? ''));
    if (!isOnlyOne || (person !== undefined && person.name !== holder.name)) return undefined;
    person = holder;
  }
  return person?.thing.field('backup') === undefined ? person : undefined;
}
