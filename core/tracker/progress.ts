import { FieldNode } from '../../grammar/index.ts';
import { compareDays, type Day, daysBetween, readDay } from '../dates/day.ts';
import { dayAfter, readDuration } from '../dates/duration.ts';
import type { SopDocument } from '../document/document.ts';
import type { Thing } from '../document/thing.ts';
import { Calendar } from '../flow/calendar.ts';
import { nameKey, withoutMarkdown } from '../names/name-key.ts';
import { isPlaceholder } from '../prose/placeholders.ts';
import { dueDay } from '../values/due.ts';
import { splitAtFirstComma } from '../values/first-comma.ts';
import { namesOf } from '../values/list.ts';
import { readOwner } from '../values/owner.ts';
import { readTimeBox } from '../values/time-box.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { followedWorkflow } from './followed.ts';
import { isAtItsEnd, isCompleted } from './milestones.ts';

/**
 * How a customer fares. `late`: a milestone's day has passed or it was missed, or the risk is red. `at risk`: the risk is
 * amber, the next action is late, or nobody has spoken with the customer for longer than the cadence allows.
 */
export type Standing = 'late' | 'at risk' | 'on track' | 'completed';

/** Where one customer stands in a workflow: what a tracker says, seen on one day. What it leaves open is undefined. */
export interface Progress {
  readonly customer: string;
  readonly owner: string | undefined;
  readonly workflow: string | undefined;
  readonly variants: readonly string[];
  readonly tags: readonly string[];
  /** Day 1 is the day of the trigger; less than 1 where that is still to come. */
  readonly day: number | undefined;
  /** The day of the workflow by which the whole is complete. */
  readonly lastDay: number | undefined;
  readonly stage: string | undefined;
  /** The stage's number as the workflow has it, `5` or `4.2`, and how many it has; what is done side by side is one. */
  readonly stageOf: { readonly number: string; readonly stages: number } | undefined;
  readonly standing: Standing;
  readonly milestones: readonly Milestone[];
  readonly nextAction: NextAction | undefined;
  readonly risk: { readonly level: string; readonly reason: string | undefined } | undefined;
  readonly lastTouch: LastTouch | undefined;
}

export interface Milestone {
  readonly name: string;
  readonly status: string;
  readonly isCompleted: boolean;
  readonly due: Day | undefined;
  /** By how many days it is late; 0 where it is not. */
  readonly daysLate: number;
  readonly owner: string | undefined;
  readonly customerOwner: string | undefined;
  /** The customer has a part in it, whether it is said already who. */
  readonly withCustomer: boolean;
  readonly note: string | undefined;
}

export interface NextAction {
  readonly text: string;
  readonly owner: string | undefined;
  readonly customerOwner: string | undefined;
  /** The customer has a part in it, whether it is said already who. */
  readonly withCustomer: boolean;
  /** As it is written: a day, or `end of the week`. */
  readonly by: string | undefined;
  /** 0 where it is not late, or nothing says so. */
  readonly daysLate: number;
}

export interface LastTouch {
  /** As it is written. */
  readonly day: string;
  readonly how: string | undefined;
  readonly daysAgo: number | undefined;
  /** By how many days longer than the cadence allows; 0 where it is not, or there is no cadence. */
  readonly daysLate: number;
  readonly cadence: string | undefined;
}

/** What a tracker says on that day. */
export function progress(tracker: SopDocument, workspace: Workspace, today: Day): Progress {
  const started = readDay(tracker.value('started')?.text ?? '');
  const workflow = followedWorkflow(tracker, workspace);
  const isOver = isAtItsEnd(tracker);
  const milestones = tracker.milestones.map((each) => milestoneOf(each, started, today));
  const parts = {
    milestones,
    nextAction: nextActionOf(tracker, isOver, today),
    risk: riskOf(tracker),
    lastTouch: lastTouchOf(tracker, isOver, today),
  };
  const owner = tracker.value('owner');
  return {
    customer: tracker.title?.text ?? '',
    owner: owner && said(readOwner(owner).person.text),
    workflow: workflow?.title?.text ?? said(tracker.value('follows')?.text),
    variants: tracker
      .fieldsNamed('variants')
      .flatMap(namesOf)
      .map(({ text }) => text),
    tags: tracker
      .fieldsNamed('tags')
      .flatMap(namesOf)
      .map(({ text }) => text),
    day: started && daysBetween(started, today) + 1,
    lastDay: started && workflow && lastDayOf(workflow, started),
    stage: said(tracker.value('stage')?.text),
    stageOf: workflow && stageOf(tracker, workflow),
    standing: isOver ? 'completed' : standingOf(parts),
    ...parts,
  };
}

/** Those who need help first come first: by how they fare, then by how late they are, then by name. */
export function byRisk(one: Progress, other: Progress): number {
  return (
    standings.indexOf(one.standing) - standings.indexOf(other.standing) ||
    daysLate(other) - daysLate(one) ||
    (one.customer < other.customer ? -1 : Number(one.customer > other.customer))
  );
}

const standings: readonly Standing[] = ['late', 'at risk', 'on track', 'completed'];

function daysLate({ milestones, nextAction, lastTouch }: Progress): number {
  return Math.max(
    0,
    ...milestones.map((each) => each.daysLate),
    nextAction?.daysLate ?? 0,
    lastTouch?.daysLate ?? 0,
  );
}

function standingOf({
  milestones,
  nextAction,
  risk,
  lastTouch,
}: Pick<Progress, 'milestones' | 'nextAction' | 'risk' | 'lastTouch'>): Standing {
  if (risk?.level === 'red' || milestones.some(isLate)) return 'late';
  const isDelayed = (nextAction?.daysLate ?? 0) > 0 || (lastTouch?.daysLate ?? 0) > 0;
  return risk?.level === 'amber' || isDelayed ? 'at risk' : 'on track';
}

/** Its day has passed, or it was given up. */
export function isLate({ daysLate, status }: Pick<Milestone, 'daysLate' | 'status'>): boolean {
  return daysLate > 0 || nameKey(status) === 'missed';
}

function milestoneOf(milestone: Thing, started: Day | undefined, today: Day): Milestone {
  const text = milestone.value('due')?.text ?? '';
  const due = readDay(text) ?? (started && dueDay(text, started));
  const done = isCompleted(milestone);
  return {
    name: withoutMarkdown(milestone.name.text),
    status: said(milestone.value('status')?.text) ?? 'to come',
    isCompleted: done,
    due,
    daysLate: done || due === undefined ? 0 : daysOver(due, today),
    owner: said(milestone.value('owner')?.text),
    customerOwner: said(milestone.value('customer owner')?.text),
    withCustomer: milestone.field('customer owner') !== undefined,
    note: said(milestone.value('note')?.text),
  };
}

function nextActionOf(tracker: SopDocument, isOver: boolean, today: Day): NextAction | undefined {
  const action = tracker.field('next action');
  const text = said(action?.value.text);
  if (action === undefined || text === undefined) return undefined;
  const by = below(action, 'by');
  const day = readDay(by ?? '');
  return {
    text: withoutMarkdown(text),
    owner: below(action, 'owner'),
    customerOwner: below(action, 'customer owner'),
    withCustomer: action.children.some(
      (child) => child instanceof FieldNode && child.name === 'customer owner',
    ),
    by,
    daysLate: isOver || day === undefined ? 0 : daysOver(day, today),
  };
}

function below({ children }: FieldNode, name: string): string | undefined {
  const field = children.find((child) => child instanceof FieldNode && child.name === name);
  return field instanceof FieldNode ? said(field.value.text) : undefined;
}

function riskOf(tracker: SopDocument): Progress['risk'] {
  const value = tracker.value('risk');
  if (value === undefined) return undefined;
  const { first, rest } = splitAtFirstComma(value);
  return { level: nameKey(first.text), reason: said(rest?.text) };
}

function lastTouchOf(tracker: SopDocument, isOver: boolean, today: Day): LastTouch | undefined {
  const value = tracker.value('last touch');
  if (value === undefined) return undefined;
  const { first, rest } = splitAtFirstComma(value);
  const day = readDay(first.text);
  const cadence = said(tracker.value('cadence')?.text);
  const allowed = readDuration(cadence ?? '');
  return {
    day: first.text,
    how: said(rest?.text),
    daysAgo: day && daysBetween(day, today),
    daysLate:
      isOver || day === undefined || allowed === undefined ? 0 : daysOver(dayAfter(day, allowed), today),
    cadence,
  };
}

function lastDayOf(workflow: SopDocument, started: Day): number | undefined {
  const whole = workflow.value('complete within');
  const last = whole && new Calendar(workflow, started).lastDay(readTimeBox(whole, 'of'));
  return last && daysBetween(started, last) + 1;
}

function stageOf(tracker: SopDocument, workflow: SopDocument): Progress['stageOf'] {
  const [stage] = workflow.stepsNamed(tracker.value('stage')?.text ?? '');
  if (stage === undefined || !workflow.stages.includes(stage)) return undefined;
  return { number: workflow.numberOf(stage), stages: workflow.work.length };
}

function daysOver(due: Day, today: Day): number {
  return compareDays(due, today) < 0 ? daysBetween(due, today) : 0;
}

/** What stands there, unless it is only a place for it. */
function said(text: string | undefined): string | undefined {
  return text === undefined || text === '' || isPlaceholder(text) ? undefined : text;
}
