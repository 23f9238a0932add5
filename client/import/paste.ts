import * as vscode from 'vscode';
import type { PasteRequest } from '../../server/messages/import.ts';
import type { LineRange } from '../../server/messages/messages.ts';
import type { LanguageServer } from '../language-server.ts';
import { isBlank } from '../sop-document.ts';
import { type Copied, copiedFrom, mayBeProcedure, saysItsStructure } from './copied.ts';
import type { Reports } from './reports.ts';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('sop', 'procedure');
const mimeTypes = ['text/html', 'text/plain'];

/** Beside the edit, what there is to say once it is made. */
class PasteAsSop extends vscode.DocumentPasteEdit {
  done: (() => void) | undefined;
}

/** “Paste as SOP”: what was copied from a document or a page becomes a procedure, or steps between steps. */
export function offerPaste(server: LanguageServer, reports: Reports): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider<PasteAsSop> = {
    provideDocumentPasteEdits: async (document, ranges, dataTransfer, _, token) => {
      const [range] = ranges;
      if (range === undefined || ranges.length > 1) return undefined;
      const copied = await copiedFrom(dataTransfer);
      if (copied === undefined || !mayBeProcedure(copied, isBlank(document))) return undefined;
      const answer = await server.ask<PasteRequest>(
        'sop/paste',
        { uri: document.uri.toString(), range: plainRange(range), ...copied },
        token,
      );
      return answer ? [editFor(answer, document, copied, reports)] : undefined;
    },
    resolveDocumentPasteEdit: (edit) => {
      edit.done?.();
      return edit;
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider({ language: 'sop' }, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: mimeTypes,
  });
}

/** As a message between workers has it, which knows no getters. */
function plainRange({ start, end }: vscode.Range): LineRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

function editFor(
  answer: NonNullable<PasteRequest['result']>,
  { uri }: vscode.TextDocument,
  copied: Copied,
  reports: Reports,
): PasteAsSop {
  const edit = new PasteAsSop('', vscode.l10n.t('Paste as SOP'), kind);
  // What could be meant as it is, stays as it is, and this can be chosen instead.
  if (!saysItsStructure(copied)) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  if (answer.kind === 'document') {
    edit.insertText = answer.text;
    edit.done = () => void reports.offer(answer);
    return edit;
  }
  const { start, end } = answer.range;
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  edit.title = vscode.l10n.t('Paste as Steps');
  edit.additionalEdit = new vscode.WorkspaceEdit();
  edit.additionalEdit.replace(uri, range, answer.text);
  return edit;
}
