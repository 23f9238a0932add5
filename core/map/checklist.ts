import type { Target } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Branch, Step, Work } from '../document/step.ts';
import { workOf } from '../document/work.ts';
import { withoutMarkdown } from '../names/name-key.ts';
import { targetWords } from '../page/target-words.ts';
import { textsOf } from '../values/list.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Performers } from './performers.ts';
import { stepFacts } from './step-facts.ts';
import type { Remark, Row, Table } from './table.ts';

/**
 * The procedure as a list to tick off: a line for each step and for each of its details, what to mind before the step,
 * and where the work goes when it does not go as it should.
 */
export function checklist(document: SopDocument, workspace?: Workspace): Table {
  const sheet = new Sheet(document, workspace);
  return {
    title: `Checklist: ${document.title?.text ?? ''}`,
    heading: ['Done', 'Step', 'Who', 'Time', 'Done well when', 'Record'],
    rows: document.sections.flatMap(({ name, blocks }): readonly Row[] => {
      const part = parts.get(name);
      if (part === undefined) return [];
      const rows = blocks.flatMap((block) => sheet.rows(workOf(block).top));
      return part === '' || rows.length === 0 ? rows : [{ kind: 'part', text: part }, ...rows];
    }),
  };
}

/** The sections that say what is done, with what stands above the work of each. */
const parts: ReadonlyMap<string, string> = new Map([
  ['steps', ''],
  ['stages', ''],
  ['quality check', 'Quality check'],
  ['exceptions', 'If something goes wrong'],
]);

const box = '☐';

class Sheet {
  readonly #document: SopDocument;
  readonly #performers: Performers;

  constructor(document: SopDocument, workspace: Workspace | undefined) {
    this.#document = document;
    this.#performers = new Performers(document, workspace);
  }

  rows(works: readonly (Work | Branch)[]): readonly Row[] {
    return works.flatMap((work): readonly Row[] => {
      if (work.kind === 'step') return this.#step(work);
      if (work.kind === 'branch') return this.#branch(work);
      if (work.kind === 'track')
        return [way(`Side by side, ${withoutMarkdown(work.name.text)}:`), ...this.rows(work.work)];
      const isOfTracks = work.work.every(({ kind }) => kind === 'track');
      return [...(isOfTracks ? [] : [way('Side by side:')]), ...this.rows(work.work)];
    });
  }

  #step(step: Step): readonly Row[] {
    const { number, time, wait, repeat, systems, variants } = stepFacts(this.#document, step);
    const texts = (name: string) =>
      step
        .fieldsNamed(name)
        .flatMap(textsOf)
        .map(({ text }) => withoutMarkdown(text));
    const who = this.#performers.of(step) ?? '';
    const when = [
      ...(variants.length === 0 ? [] : [`only for ${variants.join(', ')}`]),
      ...(repeat === '' ? [] : [repeat]),
      ...(systems.length === 0 ? [] : [`in ${systems.join(', ')}`]),
    ].map(withoutMarkdown);
    const title = `${number} ${withoutMarkdown(step.title.text)}${when.length === 0 ? '' : ` (${when.join('; ')})`}`;
    const said = [
      ...(wait === '' ? [] : [`Wait ${withoutMarkdown(wait)}`]),
      ...step.prose.map(({ text }) => withoutMarkdown(text.text)),
      ...step.fences.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim() !== ''),
    ];
    return [
      ...texts('warning').map((text): Remark => ({ kind: 'warning', text })),
      [box, title, who, time, texts('quality bar').join('; '), texts('record').join('; ')],
      ...said.map((text): Remark => ({ kind: 'note', text })),
      ...step.details.map(
        (detail): Remark => ({ kind: 'detail', text: withoutMarkdown(detail.text.text), mark: box }),
      ),
      ...this.rows(
        [...step.branches, ...step.parallels].sort((one, other) => one.node.first - other.node.first),
      ),
      ...(step.closing === undefined ? [] : [way(`Then ${this.#target(step.closing.target)}`)]),
    ];
  }

  /** `If rejected: go to 3 Fill in the request`; where the work has steps of its own, they stand between. */
  #branch({ condition, target, work }: Branch): readonly Row[] {
    const head = condition === undefined ? 'Otherwise:' : `If ${withoutMarkdown(condition.text)}:`;
    const leads = target === undefined ? '' : this.#target(target);
    if (work.length === 0) return [way(`${head} ${leads}`.trimEnd())];
    return [way(head), ...this.rows(work), ...(leads === '' ? [] : [way(`Then ${leads}`)])];
  }

  #target(target: Target): string {
    const { before, name } = targetWords(target, this.#document);
    return `${before}${name}`;
  }
}

function way(text: string): Remark {
  return { kind: 'way', text };
}
