import { FieldNode, ItemNode, type SyntaxNode } from '../../grammar/index.ts';
import { compareDays, readDay } from '../dates/day.ts';
import { nodesOf, type Section, type SopDocument } from '../document/document.ts';
import type { Branch, Parallel, Step, Track, Work } from '../document/step.ts';
import { workOf } from '../document/work.ts';
import { escaped } from '../prose/escaped.ts';
import { namesOf, textsOf } from '../values/list.ts';
import { inlineHtml, markdownHtml } from './inline.ts';

export interface PageOptions {
  /** As YYYY-MM-DD, for the state of the review. */
  readonly today: string;
  /** The ids by which steps are known on the map. */
  readonly idOf: (step: Step) => string | undefined;
}

/**
 * The document as those read it who follow it: a front page that says whose it is and whether it is current, then its
 * sections; of each step what to mind before what to do. Nothing of the text is in it but as text.
 */
export function pageHtml(document: SopDocument, options: PageOptions): string {
  const page = new Page(document, options);
  return [
    page.front(),
    ...document.sections
      .filter(
        ({ heading, blocks }) => heading.value.text !== '' || heading.children.length + blocks.length > 0,
      )
      .map((section) => page.section(section)),
  ].join('\n');
}

/** What the front page shows, and in which words. */
const front = {
  id: 'ID',
  owner: 'Owner',
  backup: 'Backup',
  status: 'Status',
  version: 'Version',
  effective: 'Effective',
  'approved by': 'Approved by',
  'last reviewed': 'Last reviewed',
  'next review': 'Next review',
  purpose: 'Purpose',
  trigger: 'Starts when',
  scope: 'Scope',
  'complete within': 'Complete within',
  takes: 'Takes',
  'completed when': 'Done when',
} as const;

class Page {
  readonly #document: SopDocument;
  readonly #options: PageOptions;

  constructor(document: SopDocument, options: PageOptions) {
    this.#document = document;
    this.#options = options;
  }

  front(): string {
    const rows = Object.entries(front).flatMap(([name, words]) => {
      const said = this.#document.fieldsNamed(name).flatMap(textsOf);
      if (said.length === 0) return [];
      const texts = said.map(({ text }) => inlineHtml(text)).join('<br>');
      return [`<tr><th>${words}</th><td>${texts}${name === 'next review' ? this.#review() : ''}</td></tr>`];
    });
    const title = this.#document.title?.text ?? '';
    return `<header><h2>${inlineHtml(title)}</h2><table>${rows.join('')}</table></header>`;
  }

  section(section: Section): string {
    const { heading, blocks } = section;
    const title = `<h3>${escaped(heading.key.text)}</h3>`;
    const isWork = section.entry.contents === 'steps' || section.entry.contents === 'branches';
    const content = isWork
      ? blocks.flatMap((block) => workOf(block).top.map((each) => this.#work(each)))
      : [
          heading.value.text === '' ? '' : `<p>${inlineHtml(heading.value.text)}</p>`,
          listed(nodesOf(section)),
        ];
    return `<section>${title}${content.join('\n')}</section>`;
  }

  /** A date that has passed is no recommendation. */
  #review(): string {
    const [next, today] = [this.#document.value('next review')?.text ?? '', this.#options.today].map(readDay);
    const isLate = next !== undefined && today !== undefined && compareDays(next, today) < 0;
    return isLate ? ' <strong class="late">Overdue</strong>' : '';
  }

  #work(work: Work | Branch): string {
    switch (work.kind) {
      case 'step':
        return this.#step(work);
      case 'branch':
        return this.#branch(work);
      default:
        return this.#together(work);
    }
  }

  #together(work: Parallel | Track): string {
    const title = work.kind === 'track' ? work.name.text : 'Side by side';
    return `<div class="together"><p class="quiet">${escaped(title)}</p>${work.work.map((each) => this.#work(each)).join('\n')}</div>`;
  }

  #step(step: Step): string {
    const id = this.#options.idOf(step);
    const role = step.role === undefined ? '' : `<span class="role">${escaped(step.role.text)}</span>`;
    const number = escaped(this.#document.numberOf(step));
    return [
      `<article${id === undefined ? '' : ` data-id="${escaped(id)}"`}>`,
      ...texts(step, 'warning').map((text) => `<p class="warning"><strong>Warning</strong> ${text}</p>`),
      `<h4><span class="number">${number}</span> ${inlineHtml(step.title.text)} ${role}</h4>`,
      ...step.prose.map((prose) => `<p>${inlineHtml(prose.text.text)}</p>`),
      list(step.details.map((detail) => inlineHtml(detail.text.text))),
      ...step.fences.map((fence) => `<pre><code>${escaped(fence.text)}</code></pre>`),
      factsOf(step),
      ...texts(step, 'note').map((text) => `<p class="note"><strong>Note</strong> ${text}</p>`),
      ...[...step.branches, ...step.parallels]
        .sort((one, other) => one.node.first - other.node.first)
        .map((each) => this.#work(each)),
      step.closing === undefined
        ? ''
        : `<p class="way">${escaped(sentence(step.closing.target.part.text))}</p>`,
      '</article>',
    ].join('');
  }

  #branch(branch: Branch): string {
    const condition =
      branch.condition === undefined ? 'Otherwise' : `If ${inlineHtml(branch.condition.text)}`;
    const target = branch.target === undefined ? '' : ` ${escaped(branch.target.part.text)}`;
    const work = branch.work.map((each) => this.#work(each)).join('');
    const isShort = work === '';
    return `<div class="branch"><p><em>${condition}:</em>${isShort ? target : ''}</p>${work}${isShort || target === '' ? '' : `<p class="way">${sentence(target.trim())}</p>`}</div>`;
  }
}

/** Shown as a callout, or elsewhere already. */
const shownApart = new Set(['warning', 'note', 'id']);

function factsOf(step: Step): string {
  const facts = step.fields
    .filter(({ name }) => !shownApart.has(name))
    .map((field) => `<dt>${escaped(sentence(field.name))}</dt><dd>${valueHtml(field)}</dd>`);
  return facts.length === 0 ? '' : `<dl>${facts.join('')}</dl>`;
}

function texts(step: Step, name: string): readonly string[] {
  return step
    .fieldsNamed(name)
    .flatMap(textsOf)
    .map(({ text }) => inlineHtml(text));
}

function valueHtml(field: FieldNode): string {
  if (field.items.length === 0) return inlineHtml(field.value.text);
  return list(namesOf(field).map(({ text }) => inlineHtml(text)));
}

/** What stands in a section that is not about work: items with their fields, and prose. */
function listed(nodes: readonly SyntaxNode[]): string {
  const items = nodes.filter((node) => node instanceof ItemNode);
  const prose = nodes.flatMap((node) => (node.kind === 'markdown' ? [markdownHtml(node.text)] : []));
  return prose.join('\n') + list(items.map((item) => inlineHtml(item.text.text) + below(item)));
}

function below({ children }: ItemNode): string {
  const fields = children
    .filter((child) => child instanceof FieldNode)
    .map((field) => `${escaped(field.name)}: ${valueHtml(field)}`);
  return fields.length === 0 ? '' : `<br><span class="quiet">${fields.join(' · ')}</span>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
