import { rolesOfSteps } from '../document/roles-of-steps.ts';
import type { Step } from '../document/step.ts';
import { inBlocks } from '../document/stretches.ts';
import { fromSteps } from '../document/work.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { Report, WorkspaceRule } from '../findings/rule.ts';
import { type Crossing, crossingsOf } from '../flow/crossings.ts';
import { unlessKnownClean } from '../flow/shape.ts';
import type { Performers } from '../map/performers.ts';
import { nameKey } from '../names/name-key.ts';
import { namesOf } from '../values/list.ts';

export const handoverMissing: WorkspaceRule = {
  name: 'handover-missing',
  group: 'stages',
  severity: 'warning',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'The work changes hands, and nothing says what is passed on',
  why: 'Who gets the work waits for something that nobody sends, or begins without it.',
  *check(document, { performers }) {
    if (!document.isProcedure) return;
    yield* halfHandoversIn(document.workBlocks);
    if (document.kind === 'workflow') return;
    if (new Set(rolesOfSteps(document).map((role) => performers.sideOf(role))).size > 1)
      yield* silentCrossings(document, performers);
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Offer for a repair

          Roles:
            - Mechanic
            - Driver
              side: customer

          Steps:
            - Mechanic: ⟦Estimate the repair⟧
            - Driver: Decide on the repair
        `,
      },
      {
        text: text`
          SOP: Repair of a radio

          Roles:
            - Mechanic
            - Radio Shop
              side: third party

          Steps:
            - Radio Shop: ⟦Repair the radio⟧
            - Mechanic: Fit the radio
        `,
      },
      {
        text: text`
          SOP: Offer for a repair

          Steps:
            - Mechanic: Estimate the repair
              handover: ⟦Fitter⟧
            - Fitter: Order the parts
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Offer for a repair

          Roles:
            - Mechanic
            - Driver
              side: customer

          Steps:
            - Mechanic: Estimate the repair
              handover: Estimate to Driver
            - Driver: Decide on the repair
            - Mechanic: Order the parts
            - Mechanic: Show the worn parts
              with: Driver
            - Driver: Choose the tyres
        `,
      },
      {
        text: text`
          SOP: Offer for a repair

          Steps:
            - Mechanic: Estimate the repair
            - Fitter: Order the parts
        `,
      },
    ],
  },
};

/** Where the work goes to another side, and the step that ends says nothing of it. */
const silentCrossings = unlessKnownClean(
  (document, performers: Performers) =>
    rolesOfSteps(document)
      .map((role) => [role, performers.isRole(role), performers.sideOf(role)].join())
      .join('\n'),
  function* (document, performers): Generator<Report> {
    const told = new Set<Step>();
    for (const crossing of crossingsOf(document, performers)) {
      const { from } = crossing;
      if (told.has(from) || !leavesOurSide(crossing)) continue;
      told.add(from);
      if (saysWhatIsPassed(crossing)) continue;
      yield {
        at: from.title,
        what: `After ${quote(from.title.text)} the work goes from ${quote(crossing.giver)} to ${quote(crossing.receiver)}, and no line says what is passed on.`,
        next: 'Add “handover: ” with the thing and the role that gets it.',
        related: [{ document, at: crossing.to.title, message: 'Here it goes on.' }],
      };
    }
  },
);

/** `handover: Fitter`, of which nobody knows whether it is the thing or the receiver. */
const halfHandoversIn = inBlocks(fromSteps((step) => [...halfHandovers(step)], ['handover']));

function* halfHandovers(step: Step): Generator<Report> {
  for (const handover of step.fieldsNamed('handover')) {
    const { value } = handover;
    if (value.text === '' || / to +\S/.test(value.text)) continue;
    yield {
      at: value,
      what: `The handover ${quote(value.text)} says either what is passed on or to whom, not both.`,
      next: 'Write the thing, the word “to” and the role: “handover: Estimate to Driver”.',
    };
  }
}

/**
 * Towards a customer or a third party; what a customer gives back is what the step itself asks for. Between the stages
 * of a workflow it is the stage that is incomplete.
 */
function leavesOurSide({ giverSide, receiverSide }: Crossing): boolean {
  return giverSide !== receiverSide && !(giverSide === 'customer' && receiverSide === 'internal');
}

function saysWhatIsPassed({ from, to, giver, receiver }: Crossing): boolean {
  return (
    from.field('handover') !== undefined ||
    from.field('output') !== undefined ||
    names(from, 'with', receiver) ||
    names(from, 'inform', receiver) ||
    names(to, 'with', giver)
  );
}

function names(step: Step, field: string, role: string): boolean {
  const key = nameKey(role);
  return step
    .fieldsNamed(field)
    .flatMap(namesOf)
    .some((name) => nameKey(name.text) === key);
}
