import { type CodeAction, CodeActionKind, type Range, type TextDocumentEdit } from 'vscode-languageserver';
import { type Finding, readDocument, type SopDocument } from '../core/index.ts';
import type { NewDocument, Refactoring } from '../core/refactorings/refactoring.ts';
import { refactorings } from '../core/refactorings/refactorings.ts';
import { nextFreeId } from '../core/workspace/next-id.ts';
import { edit, parse } from '../grammar/index.ts';
import { fileNameFor } from './new-document/file-name.ts';
import type { Session } from './session.ts';
import { positionsOf } from './text/positions.ts';
import { folderOf, uriIn } from './workspace/uris.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

const kinds = {
  extract: CodeActionKind.RefactorExtract,
  inline: CodeActionKind.RefactorInline,
  move: CodeActionKind.RefactorMove,
  rewrite: CodeActionKind.RefactorRewrite,
} as const;

/** The ways to write the selected steps differently that leave nothing worse than it was. */
export function refactoringActions(document: SopDocument, range: Range, session: Session): CodeAction[] {
  if (document.kind !== 'sop' && document.kind !== 'workflow') return [];
  const workspace = session.library.workspaceOf(document.uri);
  const { idPrefix } = session.configs.settingsFor(document.uri);
  const context = {
    workspace,
    today: session.dayFor(document.uri),
    nextId: () => nextFreeId(workspace, idPrefix === undefined ? {} : { idPrefix }),
  };
  const selection = positionsOf(document.tree).offsets(range);
  return refactorings(document, selection, context)
    .filter((each) => isSound(each, document, session))
    .flatMap((each) => actionOf(each, document, session));
}

function actionOf(refactoring: Refactoring, document: SopDocument, session: Session): CodeAction[] {
  const { title, kind, edits, creates } = refactoring;
  const changes = toWorkspaceEdit(edits, session);
  if (creates === undefined) return [{ title, kind: kinds[kind], edit: changes }];
  const uri = uriOfNew(creates, document, session);
  if (uri === undefined) return [];
  const written: TextDocumentEdit = {
    textDocument: { uri, version: null },
    edits: [{ range: { start: beginning, end: beginning }, newText: creates.text }],
  };
  const documentChanges = [{ kind: 'create' as const, uri }, written, ...(changes.documentChanges ?? [])];
  return [{ title, kind: kinds[kind], edit: { documentChanges } }];
}

const beginning = { line: 0, character: 0 };

/** Beside the document that it comes from, so that links go on leading where they led; undefined where that has no place. */
function uriOfNew({ title }: NewDocument, { uri }: SopDocument, session: Session): string | undefined {
  const { client, files, library } = session;
  const folder = folderOf(uri);
  if (folder === undefined || !client.createsFiles || !client.versionedEdits) return undefined;
  const name = fileNameFor(title);
  for (let number = 1; ; number++) {
    const free = uriIn(folder, number === 1 ? name : name.replace(/\.sop$/, `-${number}.sop`));
    if (library.document(free) === undefined && files.isThere(free) !== true) return free;
  }
}

/** Whether no sort of error is reported more often than before, nor any in the new document that was not there before. */
function isSound({ edits, creates }: Refactoring, document: SopDocument, session: Session): boolean {
  const before = errorsOf(session.findings.of(document));
  const after = errorsOf(session.findings.ask(edited(document, edits)));
  // The new document is not there yet.
  if (creates !== undefined) after.delete('run-unknown');
  const isNoWorse = [...after].every(([rule, amount]) => amount <= (before.get(rule) ?? 0));
  if (!isNoWorse || creates === undefined) return isNoWorse;
  const created = readDocument(`${document.uri}#new`, parse(creates.text));
  return [...errorsOf(session.findings.ask(created)).keys()].every((rule) => before.has(rule));
}

/** What stays as it is, is not read and checked again: the last edit is made first, so that no other moves. */
function edited(document: SopDocument, edits: Refactoring['edits']): SopDocument {
  const inOrder = edits.map((each, index) => ({ ...each, index }));
  inOrder.sort((one, other) => other.start - one.start || other.end - one.end || other.index - one.index);
  return readDocument(
    document.uri,
    inOrder.reduce((tree, each) => edit(tree, each), document.tree),
  );
}

function errorsOf(findings: readonly Finding[]): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const { rule, severity } of findings)
    if (severity === 'error') amounts.set(rule, (amounts.get(rule) ?? 0) + 1);
  return amounts;
}
