import { type Day, daysBetween, readDay } from '../../../core/dates/day.ts';
import type { CustomerMilestone, CustomerView } from '../../../core/tracker/customer-view.ts';
import { isLate, type LastTouch, type NextAction, type Progress } from '../../../core/tracker/progress.ts';

/** One of the questions that a report answers, in as many lines as it takes. */
export interface Answer {
  readonly question: string;
  readonly lines: readonly string[];
}

/** What stage, what is done, what is next, is it on track. */
export function answersFor(progress: Progress, today: string): readonly Answer[] {
  const { milestones, nextAction, risk, lastTouch } = progress;
  const lines = [
    ...(risk === undefined ? ['No risk is given'] : [`Risk ${risk.level}${behindColon(risk.reason)}`]),
    ...lateLines(milestones),
    ...(lastTouch === undefined ? [] : [touchText(lastTouch)]),
  ];
  return [
    { question: 'Stage', lines: [stageText(progress)] },
    { question: 'Done', lines: [doneText(milestones)] },
    { question: 'Next', lines: [...actionLines(nextAction), ...nextLines(milestones, today, bothSides)] },
    { question: 'On track', lines },
  ].filter((answer) => answer.lines.length > 0);
}

/** The same as the customer is told it, and what is needed from the customer. */
export function answersForCustomer(view: CustomerView, today: string): readonly Answer[] {
  const { milestones, nextAction, standing } = view;
  const open = milestones.filter((each) => !each.isCompleted && !isLate(each)).slice(0, mostTold);
  const needed = [...milestones.filter(isLate), ...open].map((each) => neededText(each, today));
  return [
    { question: 'Stage', lines: [stageText(view)] },
    { question: 'Done', lines: milestones.filter(({ isCompleted }) => isCompleted).map(({ name }) => name) },
    {
      question: 'Next',
      lines: nextLines(milestones, today, ({ owner }) => (owner === undefined ? [] : [owner])),
    },
    { question: 'Needed from you', lines: [...actionLines(nextAction), ...needed] },
    { question: 'On track', lines: [...standingText[standing], ...lateLines(milestones)] },
  ].filter(({ lines }) => lines.length > 0);
}

const standingText = {
  late: ['Behind the plan'],
  'at risk': ['Needs attention'],
  'on track': ['Yes'],
  completed: ['Completed'],
} as const;

/** `Customer onboarding, day 26 of 91` */
export function dayText({ workflow, day, lastDay }: Pick<Progress, 'workflow' | 'day' | 'lastDay'>): string {
  const whole = lastDay === undefined ? '' : ` of ${lastDay}`;
  const at = day === undefined ? [] : [day < 1 ? `begins in ${days(1 - day)}` : `day ${day}${whole}`];
  return [...(workflow === undefined ? [] : [workflow]), ...at].join(', ');
}

function stageText({ stage, stageOf }: Pick<Progress, 'stage' | 'stageOf'>): string {
  if (stage === undefined) return 'Not given';
  return stageOf === undefined ? stage : `${stage} (${stageOf.number} of ${stageOf.stages})`;
}

function doneText(milestones: Progress['milestones']): string {
  const done = milestones.filter(({ isCompleted }) => isCompleted);
  const last = done.at(-1);
  return `${done.length} of ${milestones.length} milestone${milestones.length === 1 ? '' : 's'}${last === undefined ? '' : `, the last one ${last.name}`}`;
}

/** How many of the milestones to come are told of; the rest is in the tracker. */
const mostTold = 3;

function nextLines(
  milestones: readonly CustomerMilestone[],
  today: string,
  who: (milestone: CustomerMilestone) => readonly string[],
): readonly string[] {
  const open = milestones.filter((each) => !each.isCompleted && !isLate(each));
  return open
    .slice(0, mostTold)
    .map((each) => listed([each.name, ...whenOf(each.due, today), ...stateOf(each), ...who(each)]));
}

function bothSides({ owner, customerOwner }: CustomerMilestone): readonly string[] {
  return [
    ...(owner === undefined ? [] : [owner]),
    ...(customerOwner === undefined ? [] : [`${customerOwner} at the customer`]),
  ];
}

function actionLines(action: NextAction | undefined): readonly string[] {
  if (action === undefined) return [];
  const { text, by, daysLate, owner, customerOwner } = action;
  const when = by === undefined ? [] : [`by ${by}${daysLate > 0 ? ` (${days(daysLate)} late)` : ''}`];
  const who = [owner, customerOwner].filter((name) => name !== undefined);
  return [listed([text, ...when, ...(who.length === 0 ? [] : [who.join(' and ')])])];
}

function neededText(milestone: CustomerMilestone, today: string): string {
  const { name, due, customerOwner } = milestone;
  return listed([name, ...whenOf(due, today), customerOwner ?? 'please name somebody']);
}

function lateLines(milestones: readonly CustomerMilestone[]): readonly string[] {
  return milestones
    .filter(isLate)
    .map(
      ({ name, daysLate, status }) =>
        `${name} ${daysLate > 0 ? `is ${days(daysLate)} late` : `was ${status}`}`,
    );
}

function touchText({ day, how, daysAgo, daysLate, cadence }: LastTouch): string {
  const isPast = daysAgo !== undefined && daysAgo >= 0;
  const ago = !isPast ? day : daysAgo === 0 ? 'today' : `${days(daysAgo)} ago`;
  const allowed =
    cadence === undefined
      ? ''
      : daysLate > 0
        ? `, ${days(daysLate)} more than ${cadence}`
        : ` (every ${cadence})`;
  return `Last touch ${ago}${allowed}${how === undefined ? '' : `: ${how}`}`;
}

function stateOf({ status }: CustomerMilestone): readonly string[] {
  return status === 'to come' ? [] : [status];
}

function whenOf(due: Day | undefined, today: string): readonly string[] {
  const now = readDay(today);
  if (due === undefined || now === undefined) return [];
  const left = daysBetween(now, due);
  return [
    `${due.toString()} (${left === 0 ? 'today' : left < 0 ? `${days(-left)} late` : `in ${days(left)}`})`,
  ];
}

function days(count: number): string {
  return `${count} day${count === 1 ? '' : 's'}`;
}

function listed(parts: readonly string[]): string {
  return parts.join(', ');
}

function behindColon(text: string | undefined): string {
  return text === undefined ? '' : `: ${text}`;
}
