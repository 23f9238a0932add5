import { FieldNode, ItemNode, type Target } from '../../grammar/index.ts';
import { compareDays, readDay } from '../dates/day.ts';
import { nodesOf, type Section, type SopDocument } from '../document/document.ts';
import type { Branch, Parallel, Step, Track, Work } from '../document/step.ts';
import { workOf } from '../document/work.ts';
import { withoutMarkdown } from '../names/name-key.ts';
import { escaped } from '../prose/escaped.ts';
import { namesOf, textsOf } from '../values/list.ts';
import { inlineHtml, markdownHtml } from './inline.ts';
import { targetWords } from './target-words.ts';

export interface PageOptions {
  /** As YYYY-MM-DD, for the state of the review. */
  readonly today: string;
  /** The ids by which steps are known on the map. */
  readonly idOf: (step: Step) => string | undefined;
  /** The name of the place of a step within the page, for links that lead to it. */
  readonly anchorOf?: (step: Step) => string | undefined;
  /** Where the page is one of many: the address of what the document names, undefined for what has no page. */
  readonly hrefOf?: (sort: 'document' | 'role' | 'step', name: string) => string | undefined;
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
      : [heading.value.text === '' ? '' : `<p>${inlineHtml(heading.value.text)}</p>`, this.#listed(section)];
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
    const anchor = this.#options.anchorOf?.(step);
    const role =
      step.role === undefined ? '' : `<span class="role">${this.#named('role', step.role.text)}</span>`;
    const number = escaped(this.#document.numberOf(step));
    return [
      `<article${id === undefined ? '' : ` data-id="${escaped(id)}"`}${anchor === undefined ? '' : ` id="${escaped(anchor)}"`}>`,
      ...texts(step, 'warning').map((text) => `<p class="warning"><strong>Warning</strong> ${text}</p>`),
      `<h4><span class="number">${number}</span> ${inlineHtml(step.title.text)} ${role}</h4>`,
      ...step.prose.map((prose) => `<p>${inlineHtml(prose.text.text)}</p>`),
      list(step.details.map((detail) => inlineHtml(detail.text.text))),
      ...step.fences.map((fence) => `<pre><code>${escaped(fence.text)}</code></pre>`),
      this.#facts(step),
      ...texts(step, 'note').map((text) => `<p class="note"><strong>Note</strong> ${text}</p>`),
      ...[...step.branches, ...step.parallels]
        .sort((one, other) => one.node.first - other.node.first)
        .map((each) => this.#work(each)),
      step.closing === undefined ? '' : `<p class="way">${sentence(this.#target(step.closing.target))}</p>`,
      '</article>',
    ].join('');
  }

  #branch(branch: Branch): string {
    const condition =
      branch.condition === undefined ? 'Otherwise' : `If ${inlineHtml(branch.condition.text)}`;
    const target = branch.target === undefined ? '' : ` ${this.#target(branch.target)}`;
    const work = branch.work.map((each) => this.#work(each)).join('');
    const isShort = work === '';
    return `<div class="branch"><p><em>${condition}:</em>${isShort ? target : ''}</p>${work}${isShort || target === '' ? '' : `<p class="way">${sentence(target.trim())}</p>`}</div>`;
  }

  #facts(step: Step): string {
    const facts = step.fields
      .filter(({ name }) => !shownApart.has(name))
      .map((field) => `<dt>${escaped(sentence(field.name))}</dt><dd>${this.#value(field)}</dd>`);
    return facts.length === 0 ? '' : `<dl>${facts.join('')}</dl>`;
  }

  #value(field: FieldNode): string {
    const sort = sortsNamed.get(field.name);
    if (sort === undefined || this.#options.hrefOf === undefined) return valueHtml(field);
    const names = sort === 'document' ? [field.value] : namesOf(field);
    return names.map(({ text }) => this.#named(sort, text)).join(', ');
  }

  #target(target: Target): string {
    const { before, name } = targetWords(target, this.#document);
    const sort = sortsOfTargets.get(target.kind);
    const href = sort && target.name && this.#options.hrefOf?.(sort, target.name.text);
    const named = href === undefined ? escaped(name) : `<a href="${escaped(href)}">${escaped(name)}</a>`;
    return `${escaped(before)}${named}`;
  }

  /** A name as a link to its page where it has one. */
  #named(sort: 'document' | 'role' | 'step', name: string): string {
    const href = this.#options.hrefOf?.(sort, name);
    if (href === undefined) return escaped(name);
    return `<a href="${escaped(href)}">${escaped(withoutMarkdown(name))}</a>`;
  }

  /** What stands in a section that is not about work: items with their fields, and prose. */
  #listed(section: Section): string {
    const nodes = nodesOf(section);
    const items = nodes.filter((node) => node instanceof ItemNode);
    const prose = nodes.flatMap((node) => (node.kind === 'markdown' ? [markdownHtml(node.text)] : []));
    const text = (item: ItemNode) => {
      const isReference = section.name === 'references' && this.#options.hrefOf?.('document', item.text.text);
      return isReference ? this.#named('document', item.text.text) : inlineHtml(item.text.text);
    };
    return prose.join('\n') + list(items.map((item) => text(item) + below(item)));
  }
}

const sortsNamed: ReadonlyMap<string, 'document' | 'role'> = new Map([
  ['run', 'document'],
  ['with', 'role'],
  ['consult', 'role'],
  ['inform', 'role'],
]);

const sortsOfTargets: ReadonlyMap<string, 'document' | 'role' | 'step'> = new Map([
  ['run', 'document'],
  ['escalate to', 'role'],
  ['go to', 'step'],
]);

/** Shown as a callout, or elsewhere already. */
const shownApart = new Set(['warning', 'note', 'id']);

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
