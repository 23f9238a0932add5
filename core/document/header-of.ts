import { entries, isAtDocument, parse } from '../../grammar/index.ts';
import { readDocument, type SopDocument } from './document.ts';
import type { StoredDocument } from './stored-document.ts';

const headings = entries
  .filter((entry) => entry.type === 'section' && isAtDocument(entry))
  .map(({ label }) => label.replace(' ', ' +'));
const heading = new RegExp(`^(?:${[...new Set(headings)].join('|')}) *:`, 'im');
/** A line in the first column that is neither a heading nor a comment: it may be a field of the document. */
const another = new RegExp(`^(?!#|(?:${[...new Set(headings)].join('|')}) *:)\\S`, 'im');

/**
 * A document as far as its header tells of it: its title and fields, without what stands in its sections. Where fields
 * may stand behind a section it is the whole document.
 */
export function headerOf({ uri, text }: StoredDocument): SopDocument {
  const from = heading.exec(text)?.index ?? text.length;
  const rest = text.slice(from);
  return readDocument(uri, parse(another.test(rest) ? text : text.slice(0, from)));
}
