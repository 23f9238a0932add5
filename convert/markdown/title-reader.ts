import { withoutMarkdown } from '../../core/names/name-key.ts';
import type { Sheet } from '../draft/sheet.ts';
import { documentEntryNamed } from './label.ts';
import { type Part, withoutTitleMarks } from './parts.ts';
import { isImperative } from './sentence.ts';
import { titleParts } from './title.ts';

/**
 * Takes the first heading for the title, where it is the only one of its rank, or nothing else is. Returns its part, and
 * the whole text where there is none.
 */
export function takeTitle(root: Part, sheet: Sheet): Part {
  const isBelowBanner = leaveOutBanner(root, sheet);
  const [first] = root.parts;
  if (first === undefined || (first.depth > 1 && !isBelowBanner && !isBoldTitle(root))) return root;
  if (documentEntryNamed(first.title) !== undefined) return root;
  const said = withoutTitleMarks(first.said);
  const { id, title } = titleParts(said);
  const hasId = id === undefined || sheet.field('ID', [id], first.origin);
  const before = sheet.title;
  if (before !== undefined && before !== said && !said.includes(before))
    sheet.note(before, { first: 1, last: 1 });
  sheet.title = hasId ? title : said;
  const isWhole = sheet.title === said;
  sheet.placed('the title', first.origin, said, isWhole ? undefined : `written “${title}”`);
  return first;
}

/** `STANDARD OPERATING PROCEDURE` above the title says nothing of this one. */
function leaveOutBanner(root: Part, sheet: Sheet): boolean {
  const [first, second] = root.parts;
  if (first === undefined || !isBanner(first.title) || first.blocks.length > 0) return false;
  const next = first.parts[0] ?? second;
  const isOnly = first.parts.length < 2 && root.parts.length < 3;
  if (next === undefined || next.number !== undefined || documentEntryNamed(next.title)) return false;
  if (isImperative(next.title) && !isOnly) return false;
  root.parts.splice(0, 1, ...first.parts);
  const said = `${first.said} ${first.attributes}`.trim();
  sheet.leftOut(said, first.origin, 'it says only what kind of document this is');
  return true;
}

/** Bold words at the beginning of a text without headings, where nothing but its header stands below them. */
function isBoldTitle({ blocks, parts }: Part): boolean {
  const [first] = parts;
  return (
    first !== undefined &&
    first.depth > 6 &&
    first.number === undefined &&
    blocks.length === 0 &&
    parts.every(({ depth }) => depth > 5) &&
    first.blocks.every(({ type }) => type === 'paragraph' || type === 'table')
  );
}

function isBanner(title: string): boolean {
  return /^(?:standard operating procedures?|sop|work instructions?)(?: \(sop\))?$/i.test(
    withoutMarkdown(title),
  );
}
