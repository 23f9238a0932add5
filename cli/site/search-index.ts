import { withoutMarkdown } from '../../core/names/name-key.ts';
import { visible } from '../../core/prose/visible.ts';
import { hrefTo, type Page } from './page.ts';
import type { SiteLibrary } from './site-library.ts';

/** What can be found: sort, title, address from the top of the site, where it stands, and the words beside its title. */
type Entry = readonly [sort: string, title: string, href: string, where: string, words: string];

/** A script that brings all that can be found, so that the search works without a server too. */
export function searchIndex(library: SiteLibrary): string {
  const entries: Entry[] = [];
  for (const site of library.documents) {
    const { document } = site.known;
    const says = (name: string) => document.value(name)?.text ?? '';
    const words = ['id', 'purpose', 'trigger', 'scope', 'owner', 'tags'].map(says).join(' ');
    const kind = document.kind === 'workflow' ? 'Workflow' : 'Procedure';
    entries.push([kind, plain(site.title), hrefTo(site.page), plain(says('id')), plain(words)]);
    for (const step of document.allSteps) {
      const anchor = library.anchorOf(document, step);
      const details = [
        step.role?.text ?? '',
        ...step.prose.map((prose) => prose.text.text),
        ...step.details.map((detail) => detail.text.text),
        ...step.fields.map((field) => field.value.text),
      ];
      entries.push([
        'Step',
        plain(`${document.numberOf(step)} ${step.title.text}`),
        hrefTo(anchor === undefined ? site.page : `${site.page}#${anchor}`),
        plain(site.title),
        plain(details.join(' ')),
      ]);
    }
  }
  for (const role of library.roles) entries.push(['Role', plain(role.name), hrefTo(role.page), '', '']);
  for (const { name, thing } of library.people)
    entries.push(['Person', plain(name), 'people.html', plain(thing.value('role')?.text ?? ''), '']);
  return `globalThis.sopSearch = ${JSON.stringify(entries)};\n`;
}

function plain(text: string): string {
  return visible(withoutMarkdown(text)).replace(/\s+/g, ' ').trim();
}

export function searchPage(): Page {
  return {
    path: 'search.html',
    title: 'Search',
    scripts: ['search-index.js'],
    main: [
      '<h1>Search</h1>',
      '<noscript><p>The search needs JavaScript. All procedures are listed in the library.</p></noscript>',
      '<p id="found" role="status" class="quiet">Write what you look for: a step, a role, a system, a word.</p>',
      '<ol id="results" class="documents"></ol>',
    ].join('\n'),
  };
}
