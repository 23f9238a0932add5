import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { BlockRule } from '../findings/rule.ts';

export const metricIncomplete: BlockRule = {
  name: 'metric-incomplete',
  group: 'checks',
  severity: 'warning',
  preset: 'recommended',
  scope: 'block',
  sections: ['metrics'],
  calendar: false,
  title: 'A metric has no target in figures',
  why: 'Without a figure nobody can tell whether the work goes well, and every month is as good as the last.',
  *check(block) {
    for (const node of block.nodes) {
      if (node.kind !== 'item' || node.label === undefined || hasTarget(node.title.text)) continue;
      const name = node.label;
      yield {
        at: name,
        what: `The metric ${quote(name.text)} has no target in figures.`,
        next: 'Write “target” and a figure or a duration: “target 95 %, measured monthly”.',
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Answer to a letter

          Metrics:
            - ⟦Letters answered on time⟧: measured every 2 weeks
            - Time to an answer: from Read the letter to Send the answer, target 3 days
        `,
      },
      {
        text: text`
          SOP: Answer to a letter

          Metrics:
            - ⟦Complaints⟧: as few as possible
            - ⟦Readers⟧: happy ones
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Answer to a letter

          Metrics:
            - Letters answered on time: target 95 %, measured monthly
            - Time to an answer: from Read the letter to Send the answer, target two days
        `,
      },
      {
        text: text`
          SOP: Answer to a letter

          Metrics:
            - Letters without an answer: none
            - Complaints: fewer than 3 a month
        `,
      },
    ],
  },
};

/** A figure that is not only how often it is measured. */
function hasTarget(how: string): boolean {
  const withoutMeasuring = how.replace(/\b(?:measured|counted|reviewed|reported)\b[^,;]*/gi, '');
  return figure.test(withoutMeasuring);
}

const figure =
  /\d|\b(?:zero|none|no|nobody|all|every|each|always|never|half|one|two|three|four|five|six|seven|eight|nine|ten|once|twice)\b/i;
