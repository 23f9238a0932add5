import { URI, Utils } from 'vscode-uri';
import { type Part, subpart } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Edit } from '../findings/finding.ts';
import { replace } from '../fixes/edit.ts';
import { fieldsOf } from '../syntax/fields.ts';
import { links, resolveLink } from './links.ts';
import type { ProseLink } from './markdown.ts';

/** The uri that a file has once files are moved; its own where it stays. */
export type Moved = (uri: string) => string;

/** The edits after which the links of a document lead to the same files as before, wherever they and it are moved. */
export function movedLinks(document: SopDocument, moved: Moved): readonly Edit[] {
  return [...links(document).flatMap(addressOf), ...linkFields(document)].flatMap(
    ({ url, at, isBracketed }) => {
      const target = isRelative(url) ? resolveLink(url, document.uri) : undefined;
      if (target === undefined) return [];
      const [to, from] = [moved(target), moved(document.uri)];
      if (to === target && from === document.uri) return [];
      const address = addressFrom(from, to, url, isBracketed);
      return resolveLink(url, from) === to ? [] : [replace(document, at, address)];
    },
  );
}

/** An address in a document. */
interface Address {
  readonly url: string;
  readonly at: Part;
  /** It stands in `<>`, where blanks are part of it. */
  readonly isBracketed: boolean;
}

function isRelative(url: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|[/\\#])/i.test(url);
}

/** What stands behind the `](` of a link; nothing for links of other forms. */
function addressOf({ url, part: { block, start, end } }: ProseLink): readonly Address[] {
  const text = block.text.slice(start, end);
  const from = text.lastIndexOf('](');
  const match = from < 0 ? null : /^\]\(\s*(?:<([^<>\r\n]*)>|([^\s<]+?)(?=\s|\)$))/.exec(text.slice(from));
  const written = match?.[1] ?? match?.[2];
  if (match === null || written === undefined || written === '') return [];
  const isBracketed = match[1] !== undefined;
  const at = from + match[0].length - written.length - Number(isBracketed);
  return [{ url, at: subpart({ block, start, end, text }, at, at + written.length), isBracketed }];
}

/** The addresses of systems. */
function linkFields({ tree, kind }: SopDocument): readonly Address[] {
  return tree.blocks.flatMap((block) =>
    fieldsOf(block, kind).flatMap(({ field: { value }, entry }) =>
      entry?.value === 'link' && value.text !== ''
        ? [{ url: value.text, at: value, isBracketed: false }]
        : [],
    ),
  );
}

/** The way from one file to another as a link writes it, with the `./` and the `#place` of the one that it is for. */
function addressFrom(from: string, to: string, url: string, isBracketed: boolean): string {
  const start = namesOf(Utils.dirname(URI.parse(from)).path);
  const end = namesOf(URI.parse(to).path);
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared++;
  const ups = start.slice(shared).map(() => '..');
  const names = [
    ...ups,
    ...end.slice(shared).map((name) => (isBracketed ? inBrackets(name) : encoded(name))),
  ];
  const here = url.startsWith('./') && ups.length === 0 ? './' : '';
  return here + names.join('/') + (/[?#].*$/s.exec(url)?.[0] ?? '');
}

function namesOf(path: string): readonly string[] {
  return path.split('/').filter((name) => name !== '');
}

function encoded(name: string): string {
  return name.replace(
    /[\s%?#<>\\()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function inBrackets(name: string): string {
  return name.replace(/[%?#<>\\]/g, encoded);
}
