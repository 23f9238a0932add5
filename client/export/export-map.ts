import * as vscode from 'vscode';
import type { MapChoice, MapColours, MapRequest } from '../../server/messages/messages.ts';
import type { LanguageServer } from '../language-server.ts';
import type { MapForm } from '../webview/protocol.ts';
import { saveBeside } from './save-beside.ts';

/** Paints an SVG as a PNG; undefined where it could not. */
export type Paint = (svg: string) => Promise<Uint8Array | undefined>;

/** Asks where the map is to be kept and writes it there: a picture with its title, or text for mermaid. */
export async function exportMap(
  document: vscode.TextDocument,
  wanted: { readonly form: MapForm; readonly choice: MapChoice; readonly colours: MapColours },
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
  await saveBeside(document, bytes, `.${form}`, names[form]);
}

const names: Readonly<Record<MapForm, string>> = { svg: 'SVG', png: 'PNG', mmd: 'Mermaid' };
