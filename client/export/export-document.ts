import type * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import type { Handout } from '../webview/protocol.ts';
import { exported } from './exported.ts';
import { handouts } from './handout.ts';
import { saveBeside } from './save-beside.ts';

/** Asks where a document is to be kept in another form, and writes it there. */
export async function exportDocument(
  document: vscode.TextDocument,
  handout: Handout,
  server: LanguageServer,
): Promise<void> {
  const { form, view, ending, kind } = handouts[handout];
  const content = await exported(document, { form, view }, server);
  if (content !== undefined) await saveBeside(document, content, ending, kind);
}
