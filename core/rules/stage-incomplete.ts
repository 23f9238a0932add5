import type { SopDocument } from '../document/document.ts';
import { performerOf } from '../document/performer.ts';
import type { Step } from '../document/step.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { listed, quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { insertItemField } from '../fixes/insert-item-field.ts';
import { pickRole } from '../fixes/pick-role.ts';
import { readHandover } from '../values/handover.ts';
import { textsOf } from '../values/list.ts';

export const stageIncomplete: WorkspaceRule = {
  name: 'stage-incomplete',
  group: 'stages',
  severity: 'error',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'A stage lacks its owner, output, quality bar, handover or time-box',
  why: 'Between two stages the work lies where nobody holds it, unless each one says what it leaves, how good, to whom and when.',
  *check(document, { known }) {
    const { stages } = document;
    const last = new Set(lastStages(document));
    for (const stage of stages) {
      const missing: Piece[] = performerOf(stage, known.roles.has) === undefined ? ['owner'] : [];
      missing.push(
        ...pieces.filter((piece) => !says(stage, piece) && !(piece === 'handover' && last.has(stage))),
      );
      if (missing.length === 0) continue;
      const names = missing.map((piece) => (piece === 'within' ? 'time-box' : piece));
      yield {
        at: stage.title,
        what: `The stage ${quote(stage.title.text)} has no ${listed(names, 'and no')}.`,
        next: `Add ${listed(missing.map((piece) => advice[piece]))}.`,
        fixes: () => missing.flatMap((piece) => fixesFor(document, stage, piece)),
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          Workflow: Renewal of a contract

          Roles: Account Manager, Sales Executive

          Stages:
            - Account Manager: ⟦Review the year with the customer⟧
              within: 30 days of trigger
              output: Review of the year
              quality bar: The sponsor has read the numbers
            - Sales Executive: Offer the renewal
              within: 60 days of trigger
              output: Renewal offer
              quality bar: The offer names every service by its new price
        `,
        fixed: text`
          Workflow: Renewal of a contract

          Roles: Account Manager, Sales Executive

          Stages:
            - Account Manager: Review the year with the customer
              within: 30 days of trigger
              output: Review of the year
              quality bar: The sponsor has read the numbers
              handover: Review of the year to Sales Executive
            - Sales Executive: Offer the renewal
              within: 60 days of trigger
              output: Renewal offer
              quality bar: The offer names every service by its new price
        `,
      },
      {
        text: text`
          Workflow: Renewal of a contract

          Stages:
            - Sales Executive: ⟦Offer the renewal⟧
              within: 60 days of trigger
              quality bar: The offer names every service by its new price
              handover: Renewal offer to Account Manager
            - ⟦Obtain the decision⟧
              by: end of the quarter
              output: Signed renewal
              quality bar: The signature is that of the sponsor
        `,
        fixed: text`
          Workflow: Renewal of a contract

          Stages:
            - Sales Executive: Offer the renewal
              output: Renewal offer
              within: 60 days of trigger
              quality bar: The offer names every service by its new price
              handover: Renewal offer to Account Manager
            - Obtain the decision
              by: end of the quarter
              output: Signed renewal
              quality bar: The signature is that of the sponsor
        `,
      },
    ],
    valid: [
      {
        text: text`
          Workflow: Renewal of a contract

          Stages:
            - Account Manager: Review the year
              within: 30 days of trigger
              output: Review of the year
              quality bar:
                - The sponsor has read the numbers
              handover: Review of the year to Sales Executive
            - Sales Executive: Offer the renewal
              within: 60 days of trigger
              output: Renewal offer
              quality bar: The offer names every service by its new price
        `,
      },
      {
        text: text`
          SOP: Food storage check

          Steps:
            - Cook: Read the temperature
        `,
      },
    ],
  },
};

const pieces = ['output', 'quality bar', 'handover', 'within'] as const;
type Piece = (typeof pieces)[number] | 'owner';

const advice: Readonly<Record<Piece, string>> = {
  owner: 'the role in front of its title',
  output: '“output: ” and what it leaves behind',
  'quality bar': '“quality bar: ” and what done well looks like',
  handover: '“handover: ” with what is passed on and the role that gets it',
  within: '“within: ” and its time-box',
};

function says(stage: Step, piece: Piece): boolean {
  if (stage.fieldsNamed(piece).some((field) => textsOf(field).length > 0)) return true;
  return piece === 'within' && (stage.field('by')?.value.text ?? '') !== '';
}

/** What ends the workflow hands over to no one: its last stage, or the last of each track. */
function lastStages(document: SopDocument): readonly Step[] {
  return lastOf(document.work);
}

function lastOf(
  work: SopDocument['work'] | Extract<SopDocument['work'][number], { kind: 'parallel' }>['work'],
): readonly Step[] {
  const last = work.at(-1);
  if (last === undefined) return [];
  if (last.kind === 'step') return [last];
  if (last.kind === 'track') return lastOf(last.work);
  return last.work.flatMap((each) => (each.kind === 'step' ? [each] : lastOf(each.work)));
}

function fixesFor(document: SopDocument, stage: Step, piece: Piece): readonly Fix[] {
  if (piece === 'owner') return pickRole(document, stage);
  const value = valueFor(document, stage, piece);
  const name = piece === 'within' ? 'time-box' : piece;
  return [
    {
      title: value === '' ? `Add the line “${piece}:”` : `Add the ${name} “${value}”`,
      edits: [insertItemField(document, stage.node, 'step', piece, value)],
      safe: false,
      preferred: value !== '',
    },
  ];
}

/** What the rest of the stage gives away: its output is what it hands over, and the next stage gets it. */
function valueFor(document: SopDocument, stage: Step, piece: Piece): string {
  const handover = stage.field('handover')?.value;
  if (piece === 'output' && handover !== undefined) return readHandover(handover, () => false).thing.text;
  if (piece !== 'handover') return '';
  const output = stage.fieldsNamed('output').flatMap(textsOf)[0]?.text;
  const next = document.stages[document.stages.indexOf(stage) + 1]?.role?.text;
  return output === undefined || next === undefined ? '' : `${output} to ${next}`;
}
