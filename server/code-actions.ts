import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Finding, Fix, SopDocument } from '../core/index.ts';
import { fixAllKind } from './capabilities.ts';
import { toDiagnostic } from './diagnostics.ts';
import { fixAll } from './fix-all.ts';
import { refactoringActions } from './refactorings.ts';
import type { Session } from './session.ts';
import { positionsOf } from './text/positions.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/** The ways to put right what is reported where the cursor or the selection is. */
export function codeActions(
  { textDocument, range, context }: CodeActionParams,
  session: Session,
): CodeAction[] {
  const document = session.library.document(textDocument.uri);
  if (document === undefined) return [];
  const wanted = (kind: string) => context.only?.some((only) => isWithin(kind, only)) ?? true;
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    const { start, end } = positionsOf(document.tree).offsets(range);
    const here = session.findings
      .of(document)
      .filter((each) => each.range.start <= end && start <= each.range.end);
    actions.push(...here.flatMap((finding) => quickFixes(finding, document, context.diagnostics, session)));
  }
  // While one types or moves about, only a selection says that something is to be done with it.
  const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic || !isEmpty(range);
  if (isAsked && wantsRefactoring(context.only)) {
    const own = refactoringActions(document, range, session);
    actions.push(...own.filter(({ kind = '' }) => wanted(kind)));
  }
  // Without a selection of kinds it would stand in every menu of quick fixes, far from what it changes.
  if (context.only !== undefined && wanted(fixAllKind)) actions.push(...fixAllAction(document, session));
  return actions;
}

function isEmpty({ start, end }: CodeActionParams['range']): boolean {
  return start.line === end.line && start.character === end.character;
}

/** Of all kinds, of refactorings as such, or of one sort of them. */
function wantsRefactoring(only: readonly string[] | undefined): boolean {
  const { Refactor } = CodeActionKind;
  return only?.some((kind) => isWithin(Refactor, kind) || isWithin(kind, Refactor)) ?? true;
}

function quickFixes(
  finding: Finding,
  document: SopDocument,
  shown: readonly Diagnostic[],
  session: Session,
): CodeAction[] {
  const own = toDiagnostic(finding, document, session);
  const diagnostics = shown.filter(({ code, range }) => code === own.code && isSame(range, own.range));
  const best = finding.fixes().find((fix) => fix.preferred);
  return finding.fixes().map((fix: Fix): CodeAction => {
    const action = {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      edit: toWorkspaceEdit(fix.edits, session),
    };
    return {
      ...action,
      diagnostics: diagnostics.length > 0 ? diagnostics : [own],
      isPreferred: fix.title === best?.title,
    };
  });
}

function fixAllAction(document: SopDocument, session: Session): CodeAction[] {
  const edits = fixAll(document, (each) => session.findings.ask(each));
  if (edits.length === 0) return [];
  return [{ title: 'Fix all that is safe to fix', kind: fixAllKind, edit: toWorkspaceEdit(edits, session) }];
}

/** `source.fixAll.sop` is within `source.fixAll` and `source`. */
function isWithin(kind: string, only: string): boolean {
  return only === '' || kind === only || kind.startsWith(`${only}.`);
}

function isSame(one: Diagnostic['range'], other: Diagnostic['range']): boolean {
  return (
    one.start.line === other.start.line &&
    one.start.character === other.start.character &&
    one.end.line === other.end.line &&
    one.end.character === other.end.character
  );
}
