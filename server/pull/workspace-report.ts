import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { cancelled } from '../answering.ts';
import { inTurns } from '../in-turns.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../workspace/uris.ts';

/** The most documents that are told of in one piece. */
const mostInPiece = 100;

/** How long it has to be quiet before what a change affected is checked, in milliseconds: nobody checks a library at every key. */
const quiet = 200;

type Give = (items: WorkspaceDocumentDiagnosticReport[]) => void;

/**
 * What is wrong with the documents of the workspace, those that were never opened among them. An editor that takes the
 * answer in pieces gets what is new for as long as it leaves the question open; others get all of it once.
 */
export async function workspaceReport(
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  pieces: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  session: Session,
): Promise<WorkspaceDiagnosticReport> {
  const { reports } = session;
  const told = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const give: Give = pieces ? (some) => pieces.report({ items: some }) : (some) => items.push(...some);
  while (!session.indexed) await changed(reports.changes, 0, token, session);
  for (let isFirst = true; ; isFirst = false) {
    const { changes } = reports;
    await reportAll(told, isFirst, give, token, session);
    if (pieces === undefined) return { items };
    await changed(changes, quiet, token, session);
  }
}

/** Goes through all documents once. What stays as it was told is said to be so the first time only. */
async function reportAll(
  told: Map<string, string>,
  isFirst: boolean,
  give: Give,
  token: CancellationToken,
  session: Session,
): Promise<void> {
  const { open, known } = session.library;
  // The settings may leave out a document that is open: once it is closed, nothing is told of it any more.
  const uris = new Set([...known.map(({ uri }) => uri), ...open, ...told.keys()]);
  let piece: WorkspaceDocumentDiagnosticReport[] = [];
  for await (const uri of inTurns(uris, token)) {
    const report = reportOf(uri, told, session);
    if (report === undefined) continue;
    if (isFirst || report.kind === DocumentDiagnosticReportKind.Full) piece.push(report);
    if (piece.length < mostInPiece) continue;
    give(piece);
    piece = [];
  }
  if (piece.length > 0) give(piece);
}

/** Undefined where there is nothing to tell: nothing is wrong, and nothing was before. */
function reportOf(
  uri: string,
  told: Map<string, string>,
  { library, reports }: Session,
): WorkspaceDocumentDiagnosticReport | undefined {
  const open = library.openDocument(uri);
  const place = { uri: library.editorUri(uri), version: open?.version ?? null };
  const report = open === undefined && library.isAside(uri) ? undefined : reports.of(uri);
  const before = told.get(uri);
  if (report === undefined) {
    told.delete(uri);
    return before === undefined
      ? undefined
      : { ...place, kind: DocumentDiagnosticReportKind.Full, items: [] };
  }
  // An editor may show what it asked of an open document by itself: once it is closed, it is told anew.
  const resultId = open === undefined ? report.id : `open ${report.id}`;
  if (before === resultId) return { ...place, kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  if (before === undefined && report.isEmpty && open === undefined) return undefined;
  told.set(uri, resultId);
  const items = report.items ?? reports.find(uri)?.items ?? [];
  return { ...place, kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/**
 * Resolves once there were more changes and it has been quiet for so long. Throws the answer of a question that was
 * taken back.
 */
function changed(
  since: number,
  quietFor: number,
  token: CancellationToken,
  { reports }: Session,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let forget = reports.onceChanged(wait);
    const cancelling = token.onCancellationRequested(() => {
      end();
      reject(cancelled());
    });
    if (reports.changes !== since) wait();

    function wait(): void {
      forget();
      clearTimeout(timer);
      timer = setTimeout(() => {
        end();
        resolve();
      }, quietFor);
      forget = reports.onceChanged(wait);
    }

    function end(): void {
      clearTimeout(timer);
      forget();
      cancelling.dispose();
    }
  });
}
