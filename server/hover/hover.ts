import type { Hover, HoverParams } from 'vscode-languageserver';
import { stepsIn } from '../../core/document/steps-in.ts';
import type { SopDocument } from '../../core/index.ts';
import { type Referent, resolveAt } from '../../core/references/resolve.ts';
import { fieldsOf } from '../../core/syntax/fields.ts';
import type { Block } from '../../grammar/index.ts';
import type { Session } from '../session.ts';
import { positionsOf } from '../text/positions.ts';
import { explainIgnoredRule } from './ignored-rule.ts';
import { type Explained, explainKey } from './key.ts';
import { explainReferent } from './referent.ts';
import { explainTime } from './times.ts';
import { explainTitle } from './title.ts';

/** What the word under the cursor is: a key, a name, a time. */
export function hover({ textDocument, position }: HoverParams, session: Session): Hover | null {
  const document = session.library.document(textDocument.uri);
  if (document === undefined) return null;
  const positions = positionsOf(document.tree);
  const place = positions.lineAt(position.line);
  if (place === undefined) return null;
  const offset = positions.offsetAt(position);
  const within = offset - document.tree.startOf(place.block);
  const found =
    explainIgnoredRule(place.block, within) ??
    explainKey(place.block, place.index, within, document) ??
    explainTitle(document, offset, session) ??
    explainName(document, offset, session) ??
    explainValue(place.block, within, document, session);
  if (found === undefined) return null;
  const range = positions.range(document.tree.range(found.at));
  return { contents: { kind: 'markdown', value: found.markdown }, range };
}

function explainName(document: SopDocument, offset: number, session: Session): Explained | undefined {
  const resolved = resolveAt(document, offset, session.library.workspaceOf(document.uri));
  const today = session.dayFor(document.uri);
  if (resolved === undefined) return undefined;
  const told = resolved.referents.map((each) => explainReferent(each, today, session));
  const { sort } = resolved.referents[0] as Referent;
  const isOne = sort === 'person' || sort === 'role' || sort === 'system';
  // The document and the organisation speak of the same one; two steps of one title are two.
  const all = isOne ? [[...new Set(told.flat())]] : told;
  return {
    at: resolved.reference.name,
    markdown: all.map((lines) => lines.join('  \n')).join('\n\n---\n\n'),
  };
}

function explainValue(
  block: Block,
  offset: number,
  document: SopDocument,
  session: Session,
): Explained | undefined {
  const today = session.dayFor(document.uri);
  for (const { field, entry } of fieldsOf(block, document.kind)) {
    const at = field.value;
    if (offset < at.start || offset > at.end || entry === undefined) continue;
    const step = stepsIn(block, document.kind).find(({ fields }) => fields.includes(field));
    const start = session.editorSettings.inlayHints.start ?? today;
    const markdown = explainTime(entry, at, { document, step, today, start });
    return markdown === undefined ? undefined : { at, markdown };
  }
  return undefined;
}
