import type { Block, FieldNode, Part } from '../../grammar/index.ts';
import type { Duration } from '../dates/duration.ts';
import type { SopDocument } from '../document/document.ts';
import { gathered } from '../document/gathered.ts';
import type { Around, Step } from '../document/step.ts';
import { inBlocks } from '../document/stretches.ts';
import { fromSteps, workOf } from '../document/work.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { insertAt } from '../fixes/edit.ts';
import { textsOf } from '../values/list.ts';
import { type TimeBox, timeBoxesOf } from '../values/time-box.ts';

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
    const blocks = document.stepBlocks;
    for (const { step, box, value } of unanchoredIn(blocks)) {
      const previous = stepBefore(step) ?? lastBefore(blocks, blocks.indexOf(step.node.block));
      if (previous?.field('handover') !== undefined) continue;
      yield {
        at: value,
        what: `${quote(`within: ${box.text}`)} does not say from when it counts.`,
        next: 'Write it behind the time: “of trigger”, “of” and the title of an earlier step, or “of” and an event.',
        fixes: () => anchors(document, box, previous),
      };
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
            - Clerk: Copy the papers
              within: 2 hours
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

interface Unanchored {
  readonly step: Step;
  readonly value: Part;
  /** The duration in the value. */
  readonly box: Part;
}

/** What stands in a branch counts from when the branch is taken. */
const unanchoredIn = inBlocks(
  fromSteps(
    (step) =>
      isInBranch(step) ? [] : gathered(step.fieldsNamed('within'), (field) => unanchored(step, field)),
    ['within'],
  ),
);

function unanchored(step: Step, field: FieldNode): readonly Unanchored[] {
  return timeBoxesOf(field).flatMap((box, nth) => {
    const value = textsOf(field)[nth];
    return value === undefined || isAnchored(box) ? [] : [{ step, value, box: box.durationPart }];
  });
}

function isAnchored({ duration, event }: TimeBox): boolean {
  return duration === undefined || event !== undefined || isShort(duration);
}

/** Minutes and hours are how long the step itself may take, whenever it begins. */
function isShort({ unit }: Duration): boolean {
  return unit === 'minute' || unit === 'hour';
}

function isInBranch(step: Step): boolean {
  for (let around: Around = step.around; around !== undefined; around = around.around) {
    if (around.kind === 'branch') return true;
  }
  return false;
}

/** The step before it in the same track. */
function stepBefore(step: Step): Step | undefined {
  const { around } = step;
  if (around?.kind !== 'track') return undefined;
  const before = around.work[around.work.indexOf(step) - 1];
  return before?.kind === 'step' ? before : undefined;
}

function lastBefore(blocks: readonly Block[], index: number): Step | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const last = lastIn(blocks[at] as Block);
    if (last !== undefined) return last;
  }
  return undefined;
}

/** The last step at the top level of a block: what is handed over counts from when it arrives. */
function lastIn(block: Block): Step | undefined {
  const last = workOf(block).top.at(-1);
  return last?.kind === 'step' ? last : undefined;
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
