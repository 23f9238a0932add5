import type { Day } from '../dates/day.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { Performers } from '../map/performers.ts';
import { nameKey, sameName } from '../names/name-key.ts';
import { textsOf } from '../values/list.ts';
import { isHere } from '../workspace/declared.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { dueDays, stagesFor } from './due-days.ts';
import { milestoneName, onOneLine } from './milestone-name.ts';
import { partsOf } from './workflow-parts.ts';

/** What a tracker is made of. */
export interface TrackerWishes {
  /** It has at least one stage, of the variant where that is given. */
  readonly workflow: SopDocument;
  readonly workspace: Workspace;
  readonly customer: string;
  /** Day 1: the day on which the trigger happened. */
  readonly start: Day;
  /** As the workflow writes it. */
  readonly variant: string | undefined;
  /** Who keeps the tracker. */
  readonly owner: string | undefined;
  /** Who holds a role is asked for this day. */
  readonly today: Day;
}

/**
 * The text of a tracker for a customer at the beginning of a workflow: a milestone for each stage, with the day by which
 * it is reached and who sees to it. What nobody has said is marked `TODO`; no name is made up.
 */
export function newTracker(wishes: TrackerWishes): string {
  const { workflow, workspace, customer, start, variant, owner } = wishes;
  const people = new People(wishes);
  const days = dueDays(workflow, start, variant);
  const stages = stagesFor(workflow, variant);
  const [first] = stages;
  const firstDay = first && days.get(first);
  const parts = partsOf(workflow, workspace).parts;
  const milestones = stages.map((stage, index) => {
    const withCustomer = parts.some((part) => part.step === stage && part.withCustomer);
    return [
      `  - ${milestoneName(stage.title.text)}`,
      `    due: ${days.has(stage) ? `day ${days.get(stage)}` : unknown}`,
      ...people.lines(stage, '    '),
      ...(withCustomer ? [`    customer owner: ${unknown}`] : []),
      `    status: ${index === 0 ? 'in progress' : 'to come'}`,
    ];
  });
  const lines = [
    `Tracker: ${onOneLine(customer)}`,
    `Owner: ${owner === undefined ? unknown : onOneLine(owner)}`,
    ...(variant === undefined ? [] : [`Variants: ${variant}`]),
    `Follows: ${nameOf(workflow, workspace)}`,
    `Started: ${start.toString()}`,
    `Stage: ${titleOf(first)}`,
    'Risk: green',
    `Last touch: ${start.toString()}, ${howItBegan(workflow)}`,
    'Cadence: 7 days',
    `Next action: ${titleOf(first)}`,
    ...(first === undefined ? [] : people.lines(first, '  ')),
    `  by: ${firstDay === undefined ? unknown : start.add({ days: firstDay - 1 }).toString()}`,
    '',
    'Milestones:',
    ...milestones.flat(),
  ];
  return `${lines.join('\n')}\n`;
}

const unknown = 'TODO';

function titleOf(stage: Step | undefined): string {
  const title = onOneLine(stage?.title.text ?? '');
  return title === '' ? unknown : title;
}

/** The title, or the ID where several go by the same. */
function nameOf(workflow: SopDocument, workspace: Workspace): string {
  const title = workflow.title?.text;
  const id = workflow.value('id')?.text;
  return title !== undefined && (id === undefined || workspace.knownAs(title).length === 1)
    ? title
    : (id ?? unknown);
}

/** On the first day the trigger happened. */
function howItBegan(workflow: SopDocument): string {
  const [trigger, another] = workflow.fieldsNamed('trigger').flatMap(textsOf);
  return trigger === undefined || another !== undefined ? unknown : onOneLine(trigger.text);
}

/** Who sees to what on our side. */
class People {
  readonly #wishes: TrackerWishes;
  readonly #performers: Performers;

  constructor(wishes: TrackerWishes) {
    this.#wishes = wishes;
    this.#performers = new Performers(wishes.workflow, wishes.workspace);
  }

  /** The owner of a stage, or who could be it where several hold its role and nobody has chosen. */
  lines(stage: Step, indentation: string): readonly string[] {
    const role = this.#performers.of(stage);
    const names = role === undefined ? [] : this.#holdersOf(role);
    const { owner = '' } = this.#wishes;
    const own = names.find((name) => sameName(name, owner));
    const one = own ?? (names.length === 1 ? names[0] : undefined);
    return [
      ...(one === undefined && names.length > 1 ? [`${indentation}# ${role}: ${names.join(' or ')}`] : []),
      `${indentation}owner: ${one ?? unknown}`,
    ];
  }

  #holdersOf(role: string): readonly string[] {
    const { workspace, today } = this.#wishes;
    const { declarations } = workspace;
    if (this.#performers.sideOf(role) === 'customer') return [];
    const person = declarations.people.get(nameKey(role));
    const found = person === undefined ? declarations.holdersOf(role, today) : [person];
    return found.filter((each) => isHere(each, today)).map(({ name }) => onOneLine(name));
  }
}
