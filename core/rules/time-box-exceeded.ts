import type { FieldNode, Part } from '../../grammar/index.ts';
import { readDuration, writeDuration } from '../dates/duration.ts';
import { isCertainlyLonger, type Span, spanOf } from '../dates/span.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule, Report } from '../findings/rule.ts';
import { flow } from '../flow/flow.ts';
import type { FlowNode } from '../flow/graph.ts';
import { anchoredBoxOf, isMainWay, latestEnds } from '../flow/latest-ends.ts';
import { longestPaths } from '../flow/longest-path.ts';
import { unlessKnownClean } from '../flow/shape.ts';
import { successorsOf } from '../flow/successors.ts';
import { nameKey } from '../names/name-key.ts';
import { textsOf } from '../values/list.ts';
import { readTimeBox } from '../values/time-box.ts';

export const timeBoxExceeded: DocumentRule = {
  name: 'time-box-exceeded',
  group: 'stages',
  severity: 'error',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'The steps may take longer than the whole',
  why: 'Everyone keeps to the time of their own step, and the promise to whoever waits for the whole is broken all the same.',
  *check(document) {
    const hasLimit = document.says('complete within') || document.says('takes');
    if (document.isProcedure && hasLimit) yield* exceeded(document, undefined);
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Claim for damage
          Complete within: 10 days of trigger

          Steps:
            - Clerk: Photograph the damage
              within: 4 days of trigger
            - Clerk: Collect the offers
            - Clerk: Send the claim
              within: ⟦7 days of Collect the offers⟧
        `,
      },
      {
        text: text`
          SOP: Claim for damage
          Complete within: 1 business day of the accident

          Steps:
            - Clerk: Photograph the damage
              within: 5 business hours of the accident
            - Clerk: Send the claim
              within: ⟦4 business hours of Photograph the damage⟧
        `,
      },
      {
        text: text`
          SOP: Morning meeting
          Takes: ⟦15 minutes⟧

          Steps:
            - Foreman: Name the jobs of the day
              takes: 10 minutes
            - in parallel:
              - Fitter: Read the weather
                takes: 3 minutes
              - Driver: Read the traffic
                takes: 5 minutes
            - Foreman: Ask for questions
              takes: 5 minutes
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Claim for damage
          Complete within: 10 days of the accident

          Steps:
            - Clerk: Photograph the damage
              within: 2 days
            - Clerk: Collect the offers
              within: 20 days of trigger
            - Clerk: Send the claim
              within: 9 business hours of the accident
              within: 30 days of the accident, for Lorries
              if the damage is small:
                - Pay it
                  within: 30 days of the accident

          Quality check:
            - Manager: Read one claim
              within: 10 days of Send the claim
        `,
      },
      {
        text: text`
          SOP: Morning meeting
          Takes: 15 minutes

          Steps:
            - Foreman: Name the jobs of the day
              takes: 10 minutes
            - Fitter: Read the weather
              only if: there is a job outside
              takes: 3 minutes
            - Foreman: Ask for questions
              takes: 5 minutes
        `,
      },
    ],
  },
};

const exceeded = unlessKnownClean(
  (document) => ['complete within', 'takes'].map((name) => document.value(name)?.text).join('\n'),
  (document, _: undefined) => [...longerThanCompleteWithin(document), ...longerThanTakes(document)],
);

function* longerThanCompleteWithin(document: SopDocument): Generator<Report> {
  const whole = document.value('complete within');
  const limit = whole && readTimeBox(whole, 'of');
  if (whole === undefined || limit?.duration === undefined || limit.variant !== undefined) return;
  const most = spanOf(limit.duration);
  const ends = latestEnds(document, flow(document), nameKey(limit.event?.text ?? 'trigger'));
  const [step] = firstBeyond(ends, most) ?? [];
  const at = step && boxAt(step);
  if (step === undefined || at === undefined) return;
  yield {
    at,
    what: `By the time-boxes up to it, ${quote(step.title.text)} may end later than ${quote(`Complete within: ${whole.text}`)} allows.`,
    next: 'Shorten a time-box on the way there, or give the whole more time.',
    related: [{ document, at: whole, message: 'The time for the whole.' }],
  };
}

/** The first step that has a time-box of its own and may end after the limit. */
function firstBeyond(ends: ReadonlyMap<Step, Span>, limit: Span): readonly [Step, Span] | undefined {
  for (const entry of ends)
    if (isCertainlyLonger(entry[1], limit) && boxAt(entry[0]) !== undefined) return entry;
  return undefined;
}

function boxAt(step: Step): Part | undefined {
  const box = anchoredBoxOf(step);
  return step
    .fieldsNamed('within')
    .flatMap(textsOf)
    .find((part) => part.start === box?.durationPart.start);
}

function* longerThanTakes(document: SopDocument): Generator<Report> {
  const whole = document.field('takes');
  const limit = whole && minutesOf(whole);
  if (whole === undefined || limit === undefined) return;
  const graph = flow(document);
  const { length } = longestPaths(successorsOf(graph, isMainWay), graph.start.index, (node) =>
    takenBy(graph.nodes[node]),
  );
  const total = length.reduce((most, each) => Math.max(most, each), 0);
  if (total <= limit) return;
  const sum = writeDuration({ amount: total, unit: 'minute', business: false });
  yield {
    at: whole.value,
    what: `The steps take ${sum} one after the other, the whole takes ${quote(whole.value.text)}.`,
    why: 'The meeting or the shift ends before its last steps, which are then left out.',
    next: 'Shorten a step, leave one out, or plan more time for the whole.',
  };
}

/** Working time in minutes; a day of it is as long as people make it. */
function minutesOf(field: FieldNode): number | undefined {
  const duration = readDuration(field.value.text);
  if (duration?.unit === 'minute') return duration.amount;
  return duration?.unit === 'hour' ? 60 * duration.amount : undefined;
}

function takenBy(node: FlowNode | undefined): number {
  const field = node?.kind === 'step' ? node.step?.field('takes') : undefined;
  return field === undefined ? 0 : (minutesOf(field) ?? 0);
}
