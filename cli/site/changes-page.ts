import { escaped } from '../../core/prose/escaped.ts';
import { changesList } from './changes-list.ts';
import { link, type Page } from './page.ts';
import type { Since } from './since-review.ts';
import type { SiteDocument } from './site-library.ts';

const path = 'changes.html';

/** What has changed since the last review of each procedure; undefined where no history tells it. */
export function changesPage(since: ReadonlyMap<SiteDocument, Since>): Page | undefined {
  if (since.size === 0) return undefined;
  const changed = [...since].filter(([, { changes }]) => changes.length > 0);
  const sections = changed.map(
    ([{ page, title }, each]) =>
      `<section><h2>${link(path, page, title)}</h2><p class="quiet">Last review ${escaped(each.on)}</p>${changesList(each)}</section>`,
  );
  const main = [
    '<h1>Changes since the last review</h1>',
    '<p>What the procedures ask of people that they did not ask when they were last reviewed.</p>',
    ...(changed.length === 0 ? ['<p>Nothing has changed.</p>'] : sections),
  ];
  return { path, title: 'Changes since the last review', main: main.join('\n') };
}
