import { nameKey } from '../../core/names/name-key.ts';
import { escaped } from '../../core/prose/escaped.ts';
import { namesOf } from '../../core/values/list.ts';
import { rolesHeld } from '../../core/workspace/declared.ts';
import { link, type Page } from './page.ts';
import type { SiteLibrary } from './site-library.ts';
import { tableHtml } from './table.ts';

const path = 'people.html';

/** Who there is, with their roles and what they answer for; undefined where nothing names people. */
export function peoplePage(library: SiteLibrary): Page | undefined {
  const { people } = library;
  if (people.length === 0) return undefined;
  const rows = people.map(({ name, thing }) => {
    const roles = rolesHeld(thing).map(({ text }) => {
      const role = library.role(text);
      return role === undefined ? escaped(text) : link(path, role.page, role.name);
    });
    const owned = library.documents.filter(
      ({ owner = '', known }) => !known.isRetired && nameKey(owner) === nameKey(name),
    );
    const backup = thing.fields.filter((field) => field.name === 'backup').flatMap(namesOf);
    return [
      escaped(name),
      roles.join(', '),
      owned.map((each) => link(path, each.page, each.title)).join('<br>'),
      escaped(backup.map(({ text }) => text).join(', ')),
    ];
  });
  const main = `<h1>People</h1>\n${tableHtml('People', ['Name', 'Roles', 'Owns', 'Backup'], rows)}`;
  return { path, title: 'People', main };
}
