import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { nameKey, withoutMarkdown } from '../names/name-key.ts';
import { namesOf, textsOf } from '../values/list.ts';
import { readOwner } from '../values/owner.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Performers } from './performers.ts';
import type { Table } from './table.ts';

const legend =
  'R (responsible): does it, or takes part. A (accountable): answers for it; one for each step. ' +
  'C (consulted): is asked before. I (informed): is told afterwards.';

/**
 * Who does each step and who has a say in it. A column for each role, in the order in which they come up, and the last
 * for the owner. One for each step is accountable: who approves it or what it leaves, or else whose stage it is, or else
 * the owner of the document.
 */
export function raci(document: SopDocument, workspace?: Workspace): Table {
  const performers = new Performers(document, workspace);
  const accountable = new Accountable(document, performers);
  const lettersOf = document.allSteps.map((step) => [
    ...letters(step, performers),
    ...accountable.forStep(step).map((name) => ({ name, letter: 'A' }) as const),
  ]);
  const names = new Map<string, string>();
  for (const { name } of lettersOf.flat()) if (!names.has(nameKey(name))) names.set(nameKey(name), name);
  const { owner } = accountable;
  if (owner !== undefined && names.delete(nameKey(owner))) names.set(nameKey(owner), owner);
  return {
    title: `Who does what: ${document.title?.text ?? ''}`,
    heading: ['Step', ...[...names.values()].map((name) => (name === owner ? `${name} (owner)` : name))],
    rows: document.allSteps.map((step, index) => [
      `${document.numberOf(step)} ${withoutMarkdown(step.title.text)}`,
      ...[...names.keys()].map((key) => {
        const own = (lettersOf[index] ?? []).filter(({ name }) => nameKey(name) === key);
        return [...new Set(own.map(({ letter }) => letter))].join(', ');
      }),
    ]),
    legend,
  };
}

interface Letter {
  readonly name: string;
  readonly letter: 'R' | 'A' | 'C' | 'I';
}

function letters(step: Step, performers: Performers): readonly Letter[] {
  const performer = performers.of(step);
  const named = (field: string, letter: Letter['letter']): Letter[] =>
    step
      .fieldsNamed(field)
      .flatMap(namesOf)
      .map(({ text }) => ({ name: text, letter }));
  return [
    ...(performer === undefined ? [] : [{ name: performer, letter: 'R' } as const]),
    ...named('with', 'R'),
    ...named('consult', 'C'),
    ...named('inform', 'I'),
  ];
}

/** Who answers for a step. */
class Accountable {
  readonly owner: string | undefined;
  readonly #performers: Performers;
  readonly #stages: ReadonlySet<Step>;
  /** Who approves a thing, by the thing's name. */
  readonly #approvers = new Map<string, string>();

  constructor(document: SopDocument, performers: Performers) {
    const owner = document.value('owner');
    this.owner = owner === undefined ? undefined : readOwner(owner).person.text;
    this.#performers = performers;
    this.#stages = new Set(document.stages);
    for (const step of document.allSteps) {
      const [thing, approver] = [step.field('approves')?.value.text ?? '', performers.of(step)];
      const key = nameKey(thing);
      if (key !== '' && approver !== undefined && !this.#approvers.has(key))
        this.#approvers.set(key, approver);
    }
  }

  /** One name, or none where the document does not say it. */
  forStep(step: Step): readonly string[] {
    const name = this.#approverOf(step) ?? this.#stageOwner(step) ?? this.owner;
    return name === undefined ? [] : [name];
  }

  #approverOf(step: Step): string | undefined {
    if (step.field('approves') !== undefined) return this.#performers.of(step);
    return step
      .fieldsNamed('output')
      .flatMap(textsOf)
      .map(({ text }) => this.#approvers.get(nameKey(text)))
      .find((approver) => approver !== undefined);
  }

  /** In a workflow, the role of a stage owns it. */
  #stageOwner(step: Step): string | undefined {
    return this.#stages.has(step) ? this.#performers.of(step) : undefined;
  }
}
