import type { SopDocument } from '../document/document.ts';
import { performerOf } from '../document/performer.ts';
import type { Step } from '../document/step.ts';
import { withoutMarkdown } from '../names/name-key.ts';
import { textsOf } from '../values/list.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Performers } from './performers.ts';
import { stepFacts } from './step-facts.ts';
import type { Table } from './table.ts';

/** The procedure as a list to tick off: a line for each step and for each of its details. */
export function checklist(document: SopDocument, workspace?: Workspace): Table {
  const performers = new Performers(document, workspace);
  return {
    title: `Checklist: ${document.title?.text ?? ''}`,
    heading: ['Done', 'Step', 'Who', 'Time', 'Done well when', 'Record'],
    rows: document.allSteps.flatMap((step) => rowsOf(document, step, performers)),
  };
}

const box = '☐';

function rowsOf(document: SopDocument, step: Step, performers: Performers): readonly (readonly string[])[] {
  const { number, time } = stepFacts(document, step);
  const texts = (name: string) =>
    step
      .fieldsNamed(name)
      .flatMap(textsOf)
      .map(({ text }) => withoutMarkdown(text))
      .join('; ');
  const who = performerOf(step, (name) => performers.isRole(name))?.text ?? '';
  const title = `${number} ${withoutMarkdown(step.title.text)}`;
  return [
    [box, title, who, time, texts('quality bar'), texts('record')],
    ...step.details.map((detail) => [box, `· ${withoutMarkdown(detail.text.text)}`, '', '', '', '']),
  ];
}
