import * as vscode from 'vscode';
import type { MapChoice, MapColours, MapRequest } from '../server/messages/messages.ts';
import type { LanguageServer } from './language-server.ts';
import { fileName, folderOf } from './sop-document.ts';
import type { ExportForm } from './webview/protocol.ts';

/** Paints an SVG as a PNG; undefined where it could not. */
export type Paint = (svg: string) => Promise<Uint8Array | undefined>;

/** Asks where the map is to be kept and writes it there: a picture with its title, or text for mermaid. */
export async function exportMap(
  document: vscode.TextDocument,
  wanted: { readonly form: ExportForm; readonly choice: MapChoice; readonly colours: MapColours },
  server: LanguageServer,
  paint: Paint,
): Promise<void> {
  const { form, choice, colours } = wanted;
  const method: MapRequest['method'] = 'sop/map';
  const view = form === 'mmd' ? 'flowchart' : 'lanes';
  const uri = document.uri.toString();
  const answer = await server.ask<MapRequest>(method, { ...choice, uri, view, colours });
  const drawing = answer?.drawing ?? '';
  const bytes = form === 'png' && drawing !== '' ? await paint(drawing) : new TextEncoder().encode(drawing);
  if (drawing === '' || bytes === undefined) {
    void vscode.window.showErrorMessage('There is no map to keep: it could not be drawn.');
    return;
  }
  const target = await vscode.window.showSaveDialog({
    defaultUri: beside(document, form),
    filters: { [names[form]]: [form] },
  });
  if (target !== undefined) await vscode.workspace.fs.writeFile(target, bytes);
}

const names: Readonly<Record<ExportForm, string>> = { svg: 'SVG', png: 'PNG', mmd: 'Mermaid' };

/** `welcome-call.svg` beside `welcome-call.sop` */
function beside(document: vscode.TextDocument, form: ExportForm): vscode.Uri {
  const name = fileName(document).replace(/\.sop$/, '');
  return vscode.Uri.joinPath(folderOf(document), `${name}.${form}`);
}
