import { Attachments } from './attachments.ts';
import { changesPage } from './changes-page.ts';
import { checklistPage } from './checklist-page.ts';
import { documentPage } from './document-page.ts';
import { homePage } from './home-page.ts';
import { type Page, type Place, pageOf } from './page.ts';
import { peoplePage } from './people-page.ts';
import { reviewsPage } from './reviews-page.ts';
import { rolePage, rolesPage } from './role-pages.ts';
import { roleWork } from './role-work.ts';
import { searchIndex, searchPage } from './search-index.ts';
import type { Since } from './since-review.ts';
import type { SiteDocument, SiteLibrary } from './site-library.ts';
import { siteScript } from './site-script.ts';
import { siteStyle } from './site-style.ts';

export interface Site {
  /** By their paths from its top. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** What procedures link to, as they write it, and the site does not have. */
  readonly leftOut: readonly string[];
}

/** A whole site. `looked` is told how many documents are done. */
export function siteOf(
  library: SiteLibrary,
  since: ReadonlyMap<SiteDocument, Since>,
  looked: (index: number) => void,
): Site {
  const work = roleWork(library);
  const attachments = new Attachments(library);
  const people = peoplePage(library);
  const changes = changesPage(since);
  const pages: readonly Page[] = [
    homePage(library),
    ...library.documents.flatMap((site, index) => {
      looked(index);
      return [documentPage(site, library, attachments, since.get(site)), checklistPage(site, library)];
    }),
    rolesPage(work, library),
    ...[...work].map(([role, procedures]) => rolePage(role, procedures, library)),
    ...(people === undefined ? [] : [people]),
    reviewsPage(library),
    ...(changes === undefined ? [] : [changes]),
    searchPage(),
  ];
  const places: readonly Place[] = [
    { path: 'index.html', name: 'Library' },
    { path: 'roles.html', name: 'Roles' },
    ...(people === undefined ? [] : [{ path: people.path, name: 'People' }]),
    { path: 'reviews.html', name: 'Reviews' },
    ...(changes === undefined ? [] : [{ path: changes.path, name: 'Changes' }]),
  ];
  const files = new Map<string, string | Uint8Array>([
    ...pages.map((page) => [page.path, pageOf(page, places, library)] as const),
    ...attachments.files,
    ['site.css', siteStyle],
    ['site.js', siteScript],
    ['search-index.js', searchIndex(library)],
  ]);
  return { files, leftOut: [...attachments.leftOut].sort() };
}
