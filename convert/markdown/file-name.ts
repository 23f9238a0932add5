import type { Sheet } from '../draft/sheet.ts';
import { titleParts } from './title.ts';

/** Calls a document that has no title by the name of its file, where it came from one: that has an ending. */
export function takeNameOfFile(sheet: Sheet, name: string): void {
  if (!/\.\w{1,8}$/.test(name)) return;
  const stem = name.replace(/^.*[\\/]/, '').replace(/(?:\.\w{1,8})+$/, '');
  const words = stem.replace(/[-_]+/g, ' ').trim();
  if (words === '' || !/\p{L}/u.test(words)) return;
  const { id, title } = titleParts(stem.replace(/--/, ': ').replace(/_/g, ' '));
  if (id !== undefined) sheet.field('ID', [id], { first: 1, last: 1 }, 'it is in the name of the file');
  sheet.title = id === undefined ? words.charAt(0).toUpperCase() + words.slice(1) : title;
  sheet.placed('the title', { first: 1, last: 1 }, name, 'it is the name of the file');
}
