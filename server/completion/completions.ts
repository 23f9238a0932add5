import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import { rules } from '../../core/index.ts';
import { fieldsOf } from '../../core/syntax/fields.ts';
import { LineKind } from '../../grammar/index.ts';
import type { Session } from '../session.ts';
import { conditions } from './branches.ts';
import { bullets } from './bullets.ts';
import { Cursor } from './cursor.ts';
import { lineBeginnings } from './lines.ts';
import { systems, undeclared } from './people.ts';
import { type Suggestions, toCompletionItems } from './suggestion.ts';
import { targets } from './targets.ts';
import { listed, values } from './values.ts';

/** What may be written where the cursor is, the likeliest first. */
export function completions(
  { textDocument, position, context }: CompletionParams,
  session: Session,
): CompletionItem[] | CompletionList {
  const document = session.library.document(textDocument.uri);
  if (document === undefined) return [];
  const cursor = new Cursor(session, document, position);
  // A blank that was typed asks where something is expected, not wherever a line is indented.
  if (
    context?.triggerKind === CompletionTriggerKind.TriggerCharacter &&
    cursor.before.trim() === '' &&
    !cursor.isBulleted
  )
    return [];
  const found = suggestionsAt(cursor);
  return found === undefined ? [] : toCompletionItems(found, cursor);
}

function suggestionsAt(cursor: Cursor): Suggestions | undefined {
  const { node, line, character } = cursor;
  if (line !== undefined && line.kind === LineKind.Comment) return suppressions(cursor);
  switch (node?.kind) {
    case 'fence':
    case 'markdown':
      return undefined;
    case 'field':
      return character > lineOffset(cursor, node.key.end) ? valueAt(cursor) : lineBeginnings(cursor);
    case 'section':
      return character > lineOffset(cursor, node.key.end) ? sectionValue(cursor) : lineBeginnings(cursor);
    case 'header':
      return character > lineOffset(cursor, node.key.end) ? undefined : lineBeginnings(cursor);
    case 'branch': {
      const { colon, value } = node.line;
      if (colon >= 0 && character > colon) return targets(cursor, cursor.behindBlanks(value));
      return /^if\s/i.test(cursor.before)
        ? conditions(cursor)
        : cursor.isBulleted
          ? bullets(cursor)
          : lineBeginnings(cursor);
    }
    case 'target':
      return / /.test(cursor.before) ? targets(cursor, cursor.body) : lineBeginnings(cursor);
    default:
      return cursor.isBulleted ? bullets(cursor) : lineBeginnings(cursor);
  }
}

/** Only on the field's own line; a value that goes on over lines is prose. */
function valueAt(cursor: Cursor): Suggestions | undefined {
  const { node, block, document } = cursor;
  if (block === undefined || node?.kind !== 'field') return undefined;
  const placed = [...fieldsOf(block, document.kind)].find(({ field }) => field === node);
  if (placed?.entry === undefined || cursor.line !== node.line) return undefined;
  const start = cursor.behindBlanks(node.line.value);
  return values(cursor, { type: placed.entry.value, field: node.name, start });
}

/** `Systems: CRM, ` */
function sectionValue(cursor: Cursor): Suggestions | undefined {
  const { block, node } = cursor;
  if (block?.section?.inline !== true || node?.kind !== 'section') return undefined;
  const start = cursor.behindBlanks(node.line.value);
  const sort = block.section.holds;
  if (sort === 'role') return listed(cursor, start, undeclared(cursor, 'role'));
  return sort === 'system' ? listed(cursor, start, systems(cursor)) : undefined;
}

function suppressions(cursor: Cursor): Suggestions | undefined {
  const typed = /^#\s*sop-ignore\s+/.exec(cursor.before);
  if (typed === null) return undefined;
  const start = cursor.body + typed[0].length;
  const end = start + (/^\S*/.exec(cursor.text.slice(start))?.[0].length ?? 0);
  const all = rules.map(({ name, title, why }) => {
    return {
      label: name,
      kind: CompletionItemKind.EnumMember,
      text: `${name}: `,
      detail: title,
      documentation: why,
    };
  });
  return { start, end, all };
}

function lineOffset(cursor: Cursor, inBlock: number): number {
  return inBlock - cursor.lineInBlock;
}
