import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { links, resolveLink, type SopDocument } from '../core/index.ts';
import { fieldsOf } from '../core/syntax/fields.ts';
import type { Part } from '../grammar/index.ts';
import type { Session } from './session.ts';
import { positionsOf } from './text/positions.ts';

/** What can be opened from a document: links in its prose, the addresses of systems and of people. */
export function documentLinks({ textDocument }: DocumentLinkParams, session: Session): DocumentLink[] {
  const document = session.library.document(textDocument.uri);
  if (document === undefined) return [];
  const inProse = links(document).map(({ part, url }) => linkTo(url, part, document, session));
  return [...inProse, ...addresses(document, session)].filter((link) => link !== undefined);
}

function addresses(document: SopDocument, session: Session): readonly (DocumentLink | undefined)[] {
  return document.tree.blocks.flatMap((block) =>
    fieldsOf(block, document.kind).map(({ field, entry }) => {
      const { value } = field;
      if (entry?.value === 'link') return linkTo(value.text, value, document, session);
      return entry?.value === 'email' && isEmail(value.text) ? mailTo(value, document) : undefined;
    }),
  );
}

/** Undefined for what leads nowhere, and for what an editor should not open because a document says so. */
function linkTo(url: string, part: Part, document: SopDocument, session: Session): DocumentLink | undefined {
  const target = resolveLink(url, document.uri);
  if (target === undefined || !(isOnTheWeb.test(target) || mayBeThere(target, document, session)))
    return undefined;
  return link(part, target, `Open ${url}`, document);
}

/** Never `command:` and the like: an editor would run what somebody has written into a document. */
const isOnTheWeb = /^(?:https?|mailto|tel):/i;

/**
 * On this machine or, where nobody can look, in the same virtual workspace as the document: asking for a file of another
 * host would tell it who is here.
 */
function mayBeThere(target: string, { uri }: SopDocument, { library, files }: Session): boolean {
  if (library.has(target)) return true;
  const isThere = files.isThere(target);
  if (isThere !== undefined) return isThere;
  const place = virtualPlace.exec(uri)?.[0];
  return place !== undefined && target.startsWith(place);
}

/** `vscode-vfs://github/` */
const virtualPlace = /^(?!file:)[a-z][a-z\d+.-]*:\/\/[^/]*\//i;

function isEmail(text: string): boolean {
  return /^[^\s@<>,;?&]+@[^\s@<>,;?&]+$/.test(text);
}

function mailTo(value: Part, document: SopDocument): DocumentLink {
  return link(value, `mailto:${encodeURI(value.text)}`, `Write to ${value.text}`, document);
}

function link(part: Part, target: string, tooltip: string, { tree }: SopDocument): DocumentLink {
  return { range: positionsOf(tree).range(tree.range(part)), target, tooltip };
}
