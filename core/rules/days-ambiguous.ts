import { type FieldNode, type Part, subpart } from '../../grammar/index.ts';
import { durationAtStart } from '../dates/duration.ts';
import type { SopDocument } from '../document/document.ts';
import { gathered } from '../document/gathered.ts';
import { perBlock } from '../document/per-block.ts';
import { inBlocks, inStretches } from '../document/stretches.ts';
import { fromSteps } from '../document/work.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { textsOf } from '../values/list.ts';

export const daysAmbiguous: DocumentRule = {
  name: 'days-ambiguous',
  group: 'stages',
  severity: 'information',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'Calendar days and business days in one document',
  why: 'Whoever reads “3 days” beside “2 business days” does not know whether the weekend counts.',
  *check(document) {
    if (!document.isProcedure || explainsDays(document)) return;
    const [first, ...others] = firstOfEach([
      ...document.fieldsNamed('complete within').flatMap(daysOfField),
      ...daysIn(document.workBlocks),
      ...document.sectionsNamed('metrics').flatMap((section) => daysInMetrics(section.blocks)),
    ]);
    const [other] = others;
    if (first === undefined || other === undefined) return;
    yield {
      at: other.part,
      what: `${quote(other.part.text)} counts ${name(other)}, ${quote(first.part.text)} counts ${name(first)}.`,
      next: 'Count all of them in the same days, or say under Definitions what a business day is here.',
      related: [{ document, at: first.part, message: `Here it is ${name(first)}.` }],
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Claim for damage
          Complete within: 10 days of trigger

          Steps:
            - Clerk: Photograph the damage
              within: ⟦2 business days of trigger⟧
            - Clerk: Send the claim
              within: 5 days of Photograph the damage
        `,
      },
      {
        text: text`
          SOP: Claim for damage

          Steps:
            - Clerk: Photograph the damage
              within: 2 business days of trigger
            - Clerk: Send the claim
              wait: ⟦1 day⟧
        `,
      },
      {
        text: text`
          SOP: Claim for damage

          Steps:
            - Clerk: Send the claim
              within: 5 days of trigger

          Metrics:
            - Time to a claim: target ⟦3 business days⟧, measured monthly
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Claim for damage
          Complete within: 72 hours of trigger

          Steps:
            - Clerk: Photograph the damage
              within: 2 business days of trigger
            - Clerk: Send the claim
              within: 1 week of Photograph the damage
        `,
      },
      {
        text: text`
          SOP: Claim for damage

          Definitions:
            - Business day: Monday to Saturday

          Steps:
            - Clerk: Photograph the damage
              within: 2 business days of trigger
            - Clerk: Send the claim
              within: 5 days of trigger
        `,
      },
    ],
  },
};

interface Days {
  readonly part: Part;
  readonly business: boolean;
}

const fields: readonly string[] = ['within', 'wait', 'by'];

const daysIn = inStretches((blocks): readonly Days[] => firstOfEach(gathered(blocks, daysOfBlock)));

const daysOfBlock = perBlock(
  fromSteps(
    (step) => gathered(step.fields, (field) => (fields.includes(field.name) ? daysOfField(field) : [])),
    fields,
  ),
);

/** The first of all, and the first that counts in the other way. */
function firstOfEach(days: readonly Days[]): readonly Days[] {
  const [first] = days;
  const other = days.find(({ business }) => business !== first?.business);
  return first === undefined || other === undefined ? days.slice(0, 1) : [first, other];
}

/** Hours and weeks are the same in both. */
function daysOfField(field: FieldNode): readonly Days[] {
  return gathered(textsOf(field), (part): readonly Days[] => {
    const duration = durationAtStart(part.text)?.duration;
    return duration?.unit === 'day' ? [{ part, business: duration.business }] : [];
  });
}

/** What the targets of metrics count. */
const daysInMetrics = inBlocks((block): readonly Days[] =>
  block.nodes.flatMap((node) => {
    const title = node.kind === 'item' ? node.title : undefined;
    const match = /\btarget +/i.exec(title?.text ?? '');
    if (title === undefined || match === null) return [];
    const from = match.index + match[0].length;
    const found = durationAtStart(title.text.slice(from));
    if (found?.duration.unit !== 'day') return [];
    return [{ part: subpart(title, from, from + found.length), business: found.duration.business }];
  }),
);

/** A definition of the word, or a rule that says which days count. */
function explainsDays(document: SopDocument): boolean {
  return (
    document.items('definitions').some((item) => /\bdays?\b/i.test(item.label?.text ?? '')) ||
    document.items('rules').some((item) => /\b(?:business|working|calendar) days?\b/i.test(item.text.text))
  );
}

function name({ business }: Days): string {
  return business ? 'business days' : 'calendar days';
}
