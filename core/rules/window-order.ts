import type { FieldNode } from '../../grammar/index.ts';
import type { Step, Work } from '../document/step.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { readWindow } from '../values/window.ts';

export const windowOrder: DocumentRule = {
  name: 'window-order',
  group: 'stages',
  severity: 'error',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'A stage begins before the stage before it',
  why: 'Whoever plans by these days begins with a stage whose input is not there yet.',
  *check(document) {
    if (document.kind !== 'workflow') return;
    for (const { own, before } of pairs(document.work)) {
      if (own.from >= before.from) continue;
      yield {
        at: own.field.value,
        what: `${quote(own.step.title.text)} begins on day ${own.from}, and ${quote(before.step.title.text)} before it on day ${before.from}.`,
        next: 'Correct the days, or put the stages in the order in which they begin; windows may overlap.',
        related: [{ document, at: before.field.value, message: 'The window of the stage before.' }],
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          Workflow: New shop

          Stages:
            - Buyer: Rent the room
              window: day 10 to day 30
            - Builder: Fit the shelves
              window: ⟦day 5 to day 40⟧
        `,
      },
      {
        text: text`
          Workflow: New shop

          Stages:
            - Buyer: Rent the room
              window: day 10 to day 30
            - in parallel:
              - Builder: Fit the shelves
                window: ⟦day 8 to day 40⟧
              - track Goods:
                - Buyer: Order the goods
                  window: day 12 to day 40
                - Clerk: Price the goods
                  window: day 20 to day 45
            - Clerk: Open the shop
              window: day 41 to day 50
        `,
      },
    ],
    valid: [
      {
        text: text`
          Workflow: New shop

          Stages:
            - Buyer: Rent the room
              window: day 10 to day 30
            - in parallel:
              - Builder: Fit the shelves
                window: day 25 to day 40
              - Buyer: Order the goods
                window: day 10 to day 40
            - Clerk: Price the goods
              window: day 20 to day 45
        `,
      },
      {
        text: text`
          Workflow: New shop

          Stages:
            - Buyer: Rent the room
              window: day 10 to day 30
            - Builder: Fit the shelves
            - Clerk: Open the shop
              window: day 10 to day 50
        `,
      },
    ],
  },
};

interface Placed {
  readonly step: Step;
  readonly field: FieldNode;
  /** The first day. */
  readonly from: number;
}

interface Pair {
  readonly own: Placed;
  readonly before: Placed;
}

function pairs(work: readonly Work[]): readonly Pair[] {
  const found: Pair[] = [];
  walk(work, undefined, found);
  return found;
}

/** Returns the stage with which the next one is compared: of several side by side, the one that begins first. */
function walk(work: readonly Work[], first: Placed | undefined, found: Pair[]): Placed | undefined {
  let before = first;
  for (const each of work) {
    if (each.kind === 'step') {
      const own = placed(each);
      if (own !== undefined && before !== undefined) found.push({ own, before });
      before = own ?? before;
    } else if (each.kind === 'track') before = walk(each.work, before, found);
    else {
      const ends = each.work.flatMap((part) => walk([part], before, found) ?? []);
      before = ends.toSorted((one, other) => one.from - other.from)[0] ?? before;
    }
  }
  return before;
}

function placed(step: Step): Placed | undefined {
  const field = step.field('window');
  const window = field && readWindow(field.value.text);
  return field === undefined || window === undefined ? undefined : { step, field, from: window.from };
}
