import type { SopDocument } from '../document/document.ts';
import { performerOf } from '../document/performer.ts';
import type { Step } from '../document/step.ts';
import { nameKey, withoutMarkdown } from '../names/name-key.ts';
import { namesOf } from '../values/list.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Performers } from './performers.ts';
import type { Table } from './table.ts';

/**
 * Who does each step and who has a say in it: R for who does it and who takes part, A for who signs it off, C for who
 * is consulted and I for who is informed. A column for each role, in the order in which they come up.
 */
export function raci(document: SopDocument, workspace?: Workspace): Table {
  const performers = new Performers(document, workspace);
  const lettersOf = document.allSteps.map((step) => letters(step, performers));
  const names = new Map<string, string>();
  for (const { name } of lettersOf.flat()) if (!names.has(nameKey(name))) names.set(nameKey(name), name);
  return {
    title: `Who does what: ${document.title?.text ?? ''}`,
    heading: ['Step', ...names.values()],
    rows: document.allSteps.map((step, index) => [
      `${document.numberOf(step)} ${withoutMarkdown(step.title.text)}`,
      ...[...names.keys()].map((key) => {
        const own = (lettersOf[index] ?? []).filter(({ name }) => nameKey(name) === key);
        return [...new Set(own.map(({ letter }) => letter))].join(', ');
      }),
    ]),
  };
}

interface Letter {
  readonly name: string;
  readonly letter: 'R' | 'A' | 'C' | 'I';
}

function letters(step: Step, performers: Performers): readonly Letter[] {
  const performer = performerOf(step, (name) => performers.isRole(name))?.text;
  const letter = step.field('approves') === undefined ? 'R' : 'A';
  const named = (field: string, letter: Letter['letter']): Letter[] =>
    step
      .fieldsNamed(field)
      .flatMap(namesOf)
      .map(({ text }) => ({ name: text, letter }));
  return [
    ...(performer === undefined ? [] : [{ name: performer, letter } as const]),
    ...named('with', 'R'),
    ...named('consult', 'C'),
    ...named('inform', 'I'),
  ];
}
