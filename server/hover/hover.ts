import type { Hover, HoverParams } from 'vscode-languageserver';
import { readDay } from '../../core/dates/day.ts';
import type { SopDocument } from '../../core/index.ts';
import { resolveAt } from '../../core/references/resolve.ts';
import { fieldsOf, type PlacedField } from '../../core/syntax/fields.ts';
import { type Block, kinds, type Part } from '../../grammar/index.ts';
import type { Session } from '../session.ts';
import { nodesAt } from '../text/nodes-at.ts';
import { positionsOf } from '../text/positions.ts';
import { explainEntry, explainKind } from '../vocabulary-text.ts';
import { explainReferent } from './referent.ts';
import { explainTime } from './times.ts';

interface Explained {
  readonly at: Part;
  readonly markdown: string;
}

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
    explainKey(place.block, place.index, within, document) ??
    explainName(document, offset, session) ??
    explainValue(place.block, within, document, session);
  if (found === undefined) return null;
  const range = positions.range(document.tree.range(found.at));
  return { contents: { kind: 'markdown', value: found.markdown }, range };
}

function explainKey(block: Block, line: number, offset: number, document: SopDocument): Explained | undefined {
  const node = nodesAt(block, line).at(-1);
  if (node?.kind !== 'header' && node?.kind !== 'section' && node?.kind !== 'field') return undefined;
  const at = node.key;
  if (offset < at.start || offset > at.end) return undefined;
  if (node.kind === 'header') {
    const kind = kinds.find((each) => each.kind === node.documentKind);
    return kind && { at, markdown: explainKind(kind) };
  }
  const entry =
    node.kind === 'section'
      ? block.section
      : [...fieldsOf(block, document.kind)].find(({ field }) => field === node)?.entry;
  return entry && { at, markdown: `**${entry.label}**\n\n${explainEntry(entry)}` };
}

function explainName(document: SopDocument, offset: number, session: Session): Explained | undefined {
  const resolved = resolveAt(document, offset, session.library.workspace);
  const today = readDay(session.todayFor(document.uri));
  if (resolved === undefined || today === undefined) return undefined;
  const told = new Set(resolved.referents.map((each) => explainReferent(each, today, session).join('  \n')));
  return { at: resolved.reference.name, markdown: [...told].join('\n\n---\n\n') };
}

function explainValue(block: Block, offset: number, document: SopDocument, session: Session): Explained | undefined {
  const today = readDay(session.todayFor(document.uri));
  if (today === undefined) return undefined;
  for (const placed of fieldsOf(block, document.kind)) {
    const { value } = placed.field;
    if (offset < value.start || offset > value.end) continue;
    return explained(placed, value);
  }
  return undefined;

  function explained({ entry }: PlacedField, value: Part): Explained | undefined {
    const sentence = entry && today && explainTime(entry, value, document, today);
    return sentence === undefined ? undefined : { at: value, markdown: sentence };
  }
}

