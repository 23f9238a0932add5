import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { goTosOf } from '../document/targets.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { counted, listed, quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { insertItemField } from '../fixes/insert-item-field.ts';
import type { Named } from '../names/named.ts';
import { eventsOf } from '../values/events.ts';

export const targetAmbiguous: DocumentRule = {
  name: 'target-ambiguous',
  group: 'flow',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'A line names a step, and several steps go by that name',
  why: 'Two people who get there go on at different places, and each thinks that it is the right one.',
  *check(document) {
    if (!document.isProcedure || !document.hasNamesakes) return;
    for (const name of [...goTosOf(document).map(({ step }) => step), ...eventsOf(document)]) {
      const steps = document.stepsByKey(name.key);
      if (steps.length < 2) continue;
      const numbers = steps.slice(0, mostListed).map((step) => document.numberOf(step));
      if (steps.length > mostListed) numbers.push('others');
      yield {
        at: name.part,
        what: `${quote(name.part.text)} is the name of ${counted(steps.length, 'step')}: ${listed(numbers)}.`,
        next: 'Give the step that is meant a title or an id of its own, and write that here.',
        related: steps.slice(0, mostListed).map((step) => ({
          document,
          at: step.title,
          message: `Step ${document.numberOf(step)} goes by that name.`,
        })),
        fixes: () => steps.slice(0, mostListed).map((step, index) => mean(document, name, step, index)),
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Order of a spare part

          Steps:
            - Fitter: Order the part
              if it is in stock: go to ⟦Close the order⟧
            - Fitter: Wait for the part
            - Fitter: Close the order
            - Fitter: Return the old part
            - Fitter: Close the order
        `,
        fixed: text`
          SOP: Order of a spare part

          Steps:
            - Fitter: Order the part
              if it is in stock: go to close-the-order-3
            - Fitter: Wait for the part
            - Fitter: Close the order
              id: close-the-order-3
            - Fitter: Return the old part
            - Fitter: Close the order
        `,
      },
      {
        text: text`
          SOP: Order of a spare part

          Steps:
            - Fitter: Ask for the price
            - Buyer: Ask for the price
            - Buyer: Order the part
              within: 2 days of ⟦ask for the price⟧
        `,
        fixed: text`
          SOP: Order of a spare part

          Steps:
            - Fitter: Ask for the price
              id: ask-for-the-price-1
            - Buyer: Ask for the price
            - Buyer: Order the part
              within: 2 days of ask-for-the-price-1
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Order of a spare part

          Steps:
            - Fitter: Ask for the price
            - Buyer: Ask for the price
              id: second-price
            - Buyer: Order the part
              if the price is too high: go to second-price
        `,
      },
      {
        text: text`
          SOP: Order of a spare part

          Steps:
            - Fitter: Ask for the price
            - Buyer: Ask for the price
            - Buyer: Order the part
        `,
      },
    ],
  },
};

const mostListed = 5;

function mean(document: SopDocument, { part }: Named, step: Step, index: number): Fix {
  const number = document.numberOf(step);
  const id = `${slugOf(step.titleKey)}-${number.toLowerCase().replaceAll('.', '-')}`;
  return {
    title: `Mean step ${number}, which gets the id “${id}”`,
    edits: [insertItemField(document, step.node, 'step', 'id', id), replace(document, part, id)],
    safe: false,
    preferred: index === 0,
  };
}

function slugOf(title: string): string {
  return title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}
