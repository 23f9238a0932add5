import { type Field, type Procedure, procedureOf } from '../facts.ts';

/**
 * The procedure of so many lines that is typed in. What a step makes, the next one needs, so that there is hardly
 * anything to report: what is measured is the work, and not how long a list of findings takes to be sent.
 */
export function typedIn(lines: number): Procedure {
  const { steps, header, ...rest } = procedureOf(Math.round(lines * shareOfFacts));
  return {
    ...rest,
    header: [
      ...header,
      field('trigger', 'A contract is signed'),
      field('completed when', 'The pack arrived'),
    ],
    steps: steps.map((step, index) => {
      const made = steps[index - 1]?.fields.find(({ key }) => key === 'output');
      return made === undefined
        ? step
        : { ...step, fields: [...step.fields, field('needs', ...made.values)] };
    }),
  };
}

/** The rest is what needs the outputs. */
const shareOfFacts = 0.92;

/** Behind the titles of some steps, spread over the text: a word typed there changes what others may refer to. */
export function placesToType(text: string, amount: number): readonly number[] {
  const titles = [...text.matchAll(/ for case \d+(?=['\n])/g)].map((match) => match.index + match[0].length);
  return Array.from(
    { length: amount },
    (_, nth) => titles[Math.floor(((nth + 0.5) * titles.length) / amount)] ?? 0,
  );
}

function field(key: string, ...values: readonly string[]): Field {
  return { key, values };
}
