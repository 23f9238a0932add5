import * as vscode from 'vscode';
import type { ImportRequest } from '../../server/messages/import.ts';
import { base64Of } from '../base64.ts';
import type { LanguageServer } from '../language-server.ts';
import { isBlank } from '../sop-document.ts';
import type { Reports } from './reports.ts';
import { isDroppedSource } from './sources.ts';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('sop', 'procedure');

/** Beside the edit, what there is to say once it is made. */
class DropAsSop extends vscode.DocumentDropEdit {
  done: (() => void) | undefined;
}

/** A file of another form that is dropped into an empty document becomes its text. */
export function offerDrop(server: LanguageServer, reports: Reports): vscode.Disposable {
  const provider: vscode.DocumentDropEditProvider<DropAsSop> = {
    provideDocumentDropEdits: async (document, _, dataTransfer, token) => {
      if (!isBlank(document)) return undefined;
      const params = await droppedIn(dataTransfer);
      const answer = params && (await server.ask<ImportRequest>('sop/import', params, token));
      if (!answer) return undefined;
      if ('refused' in answer) {
        void vscode.window.showErrorMessage(answer.refused);
        return undefined;
      }
      const edit = new DropAsSop(answer.text, vscode.l10n.t('Import as SOP'), kind);
      edit.done = () => void reports.offer(answer);
      return edit;
    },
    resolveDocumentDropEdit: (edit) => {
      edit.done?.();
      return edit;
    },
  };
  return vscode.languages.registerDocumentDropEditProvider({ language: 'sop' }, provider, {
    providedDropEditKinds: [kind],
    dropMimeTypes: ['text/uri-list', 'files'],
  });
}

/** The first of the files that can be imported: by its address or, from outside of a browser, with all that is in it. */
async function droppedIn(dataTransfer: vscode.DataTransfer): Promise<ImportRequest['params'] | undefined> {
  const list = (await dataTransfer.get('text/uri-list')?.asString()) ?? '';
  const uri = list.split(/\r?\n/).find((line) => isDroppedSource(line));
  if (uri !== undefined) return { uri };
  for (const [, item] of dataTransfer) {
    const file = item.asFile();
    if (file !== undefined && isDroppedSource(file.name))
      return { name: file.name, base64: base64Of(await file.data()) };
  }
  return undefined;
}
