import type { SopDocument } from '../document/document.ts';

/** What stands below the title of a picture: which document it is, in which version, and whose. */
export function subtitleOf(document: SopDocument): string {
  const said = (field: string, words: string) => {
    const value = document.value(field)?.text;
    return value === undefined ? [] : [`${words}${value}`];
  };
  return [
    ...said('id', ''),
    ...said('version', 'Version '),
    ...said('status', ''),
    ...said('owner', 'Owner: '),
    ...said('next review', 'Next review: '),
  ].join('  ·  ');
}
