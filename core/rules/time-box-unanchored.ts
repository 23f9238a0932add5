import type { Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step, Work } from '../document/step.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { insertAt } from '../fixes/edit.ts';
import { textsOf } from '../values/list.ts';
import { readTimeBox } from '../values/time-box.ts';

export const timeBoxUnanchored: DocumentRule = {
  name: 'time-box-unanchored',
  group: 'stages',
  severity: 'warning',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'A time-box does not say from when it counts',
  why: 'One counts from the trigger and another from the step before: by the one the work is late, by the other it is not.',
  *check(document) {
    if (!document.isProcedure) return;
    for (const { step, before } of stepsInOrder(document.work, undefined)) {
      for (const value of step.fieldsNamed('within').flatMap(textsOf)) {
        const { duration, durationPart, event } = readTimeBox(value, 'of');
        if (duration === undefined || event !== undefined || isHandedOver(before)) continue;
        yield {
          at: value,
          what: `${quote(`within: ${durationPart.text}`)} does not say from when it counts.`,
          next: 'Write it behind the time: “of trigger”, “of” and the title of an earlier step, or “of” and an event.',
          fixes: () => anchors(document, durationPart, before),
        };
      }
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Claim for damage

          Steps:
            - Clerk: Photograph the damage
              within: ⟦2 days⟧
            - Clerk: Send the claim
              within: 1 week of trigger
        `,
        fixed: text`
          SOP: Claim for damage

          Steps:
            - Clerk: Photograph the damage
              within: 2 days of trigger
            - Clerk: Send the claim
              within: 1 week of trigger
        `,
      },
      {
        text: text`
          SOP: Claim for damage

          Steps:
            - Clerk: Photograph the damage
            - Clerk: Send the claim
              within: ⟦3 business days, for Cars⟧
        `,
        fixed: text`
          SOP: Claim for damage

          Steps:
            - Clerk: Photograph the damage
            - Clerk: Send the claim
              within: 3 business days of Photograph the damage, for Cars
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Claim for damage

          Steps:
            - Clerk: Photograph the damage
              within: 2 days of the accident
              if it cannot be seen:
                - Ask the driver
                  within: 1 day
            - Clerk: Send the claim
              handover: Claim to Insurer
            - Insurer: Answer the claim
              within: 30 days

          Quality check:
            - Manager: Read one claim
              within: 1 week
        `,
      },
      {
        text: text`
          SOP: Claim for damage
          Complete within: 2 weeks

          Steps:
            - Clerk: Send the claim
              by: end of day

          Exceptions:
            - if the insurer refuses:
              - Clerk: Ask for the reason
                within: 1 week
              continue
        `,
      },
    ],
  },
};

interface InOrder {
  readonly step: Step;
  /** The step before it in the same sequence, or before the tracks that it begins. */
  readonly before: Step | undefined;
}

/** The steps of the sequence, those of tracks too; what stands in a branch counts from when the branch is taken. */
function* stepsInOrder(work: readonly Work[], first: Step | undefined): Generator<InOrder> {
  let before = first;
  for (const each of work) {
    if (each.kind === 'step') {
      yield { step: each, before };
      before = each;
    } else if (each.kind === 'track') yield* stepsInOrder(each.work, before);
    else for (const part of each.work) yield* stepsInOrder([part], before);
  }
}

/** What is handed over counts from when it arrives. */
function isHandedOver(before: Step | undefined): boolean {
  return before?.field('handover') !== undefined;
}

function anchors(document: SopDocument, { block, end }: Part, before: Step | undefined): readonly Fix[] {
  const offset = document.tree.startOf(block) + end;
  const isNamed = before !== undefined && document.stepsByKey(before.titleKey).length === 1;
  const events = isNamed ? [before.title.text, 'trigger'] : ['trigger'];
  return events.map((event, index) => ({
    title: `Count from ${event === 'trigger' ? 'the trigger' : `“${event}”`}`,
    edits: [insertAt(document, offset, ` of ${event}`)],
    safe: false,
    preferred: index === 0,
  }));
}
