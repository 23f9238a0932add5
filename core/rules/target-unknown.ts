import type { Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { goTosByKey } from '../document/targets.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule, Report } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { isSlipOf, nearest } from '../names/nearest.ts';
import { eventsByKey } from '../values/events.ts';

export const targetUnknown: DocumentRule = {
  name: 'target-unknown',
  group: 'flow',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'A line leads to a step that does not exist',
  why: 'Whoever gets there does not know where to go on.',
  *check(document) {
    // Where no step is known, that is what is reported.
    if (!document.isProcedure || document.work.length === 0) return;
    const goTos = goTosByKey(document);
    for (const { target, step } of document.namesOfNoStep(goTos).flatMap((key) => goTos.get(key)))
      yield step.part.text === '' ? nothingNamed(target.part) : unknownStep(document, step.part);
    yield* eventsWithSlips(document);
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Answer to a complaint

          Steps:
            - Coordinator: Write the answer
            - Lead: Approve the answer
              if a correction is needed: go to ⟦Draft the answer⟧
            - Coordinator: Send the answer
        `,
        fixed: text`
          SOP: Answer to a complaint

          Steps:
            - Coordinator: Write the answer
            - Lead: Approve the answer
              if a correction is needed: go to Write the answer
            - Coordinator: Send the answer
        `,
      },
      {
        text: text`
          SOP: Answer to a complaint

          Steps:
            - Coordinator: Write the answer
            - Lead: Approve the answer
              within: 4 hours of ⟦Write the answers⟧
        `,
        fixed: text`
          SOP: Answer to a complaint

          Steps:
            - Coordinator: Write the answer
            - Lead: Approve the answer
              within: 4 hours of Write the answer
        `,
      },
      {
        text: text`
          SOP: Answer to a complaint

          Steps:
            - Coordinator: Write the answer

          Exceptions:
            - if the complaint is about a person: go to ⟦Call the head of customer success⟧
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Answer to a complaint

          Steps:
            - Coordinator: Write the *answer*
              within: 1 business day of trigger
            - Lead: Approve the answer
              id: approval
              if rejected: go to write the answer
            - Coordinator: Send the answer
              within: 4 hours of approval
              if the address is wrong:
                - Look it up in the contract
                go to Send the answer
        `,
      },
      {
        text: text`
          SOP: Customer welcome pack delivery

          Steps:
            - Coordinator: Sign the contract off
              within: 72 hours of contract signature
        `,
      },
    ],
  },
};

function unknownStep(document: SopDocument, name: Part): Report {
  return {
    at: name,
    what: `The document has no step ${quote(name.text)}.`,
    next: 'Write the title of the step as it stands in the document.',
    fixes: () => renames(document, name),
  };
}

function nothingNamed(at: Part): Report {
  return {
    at,
    what: `${quote(at.text)} names no step.`,
    next: 'Write the title of a step of the document behind it.',
  };
}

/** Events are free text, so that only a title with a slip in it is wrong. */
function* eventsWithSlips(document: SopDocument): Generator<Report> {
  const events = eventsByKey(document);
  for (const key of document.namesOfNoStep(events)) {
    if (key === 'trigger' || !document.allSteps.some((step) => isSlipOf(key, step.titleKey))) continue;
    for (const part of events.get(key)) yield unknownStep(document, part);
  }
}

function renames(document: SopDocument, name: Part): readonly Fix[] {
  const titles = document.allSteps.map((step) => step.title.text);
  return nearest(name.text, titles).map((title, index) => ({
    title: `Write “${title}”`,
    edits: [replace(document, name, title)],
    safe: false,
    preferred: index === 0,
  }));
}
