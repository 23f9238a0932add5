import { inBlocks } from '../document/stretches.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { type Named, named } from '../names/named.ts';
import { ownedEventsIn } from '../values/events.ts';

export const referenceToItself: DocumentRule = {
  name: 'reference-to-itself',
  group: 'flow',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'A step counts its time from its own end, or a document replaces itself',
  why: 'The time begins to count when the step has ended, so that it never runs out.',
  *check(document) {
    if (!document.isProcedure) return;
    for (const { event, step } of ownEvents(document.workBlocks)) {
      const [meant, ...others] = document.stepsByKey(event.key);
      if (meant !== step || others.length > 0) continue;
      yield {
        at: event.part,
        what: `${quote(event.part.text)} is this very step: its time would count from its own end.`,
        next: 'Name the event or the step before it from which the time counts, for example “of trigger”.',
      };
    }
    const replaces = document.value('replaces');
    if (replaces !== undefined && isItself(named(replaces), document.value('id'), document.title)) {
      yield {
        at: replaces,
        what: `${quote(replaces.text)} is this very document.`,
        why: 'Whoever looks for the older document does not find it.',
        next: 'Name the document whose place it takes, or remove the line.',
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Answer to a complaint

          Steps:
            - Coordinator: Write the answer
              within: 4 hours of ⟦Write the answer⟧
            - Coordinator: Send the answer
        `,
      },
      {
        text: text`
          SOP: Answer to a complaint
          ID: CS-004
          Replaces: ⟦CS-004⟧

          Steps:
            - Coordinator: Write the answer
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Answer to a complaint

          Steps:
            - Coordinator: Write the answer
              within: 4 hours of trigger
            - Coordinator: Send the answer
              within: 1 hour of Write the answer
        `,
      },
      {
        text: text`
          SOP: Answer to a complaint
          ID: CS-004
          Replaces: CS-001

          Steps:
            - Coordinator: Write the answer
        `,
      },
    ],
  },
};

/** The events of a block's time-boxes that begin with the title of their own step. */
const ownEvents = inBlocks((block) =>
  ownedEventsIn(block).filter(({ event: { key }, step }) => key === step.titleKey || key === step.idKey),
);

function isItself(name: Named, ...own: readonly (Named['part'] | undefined)[]): boolean {
  return own.some((part) => part !== undefined && named(part).key === name.key);
}
