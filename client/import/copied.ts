import type * as vscode from 'vscode';

/** What was copied: as plain text, and as its page has it, where it came from one. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** Undefined for what was copied out of a procedure, which is the language already. */
export async function copiedFrom(dataTransfer: vscode.DataTransfer): Promise<Copied | undefined> {
  const text = (await dataTransfer.get('text/plain')?.asString()) ?? '';
  if (/^\s*(?:SOP|Workflow|Tracker|Organi[sz]ation):\s/.test(text)) return undefined;
  const editor = await dataTransfer.get('vscode-editor-data')?.asString();
  if (editor !== undefined) return /"mode":\s*"sop"/.test(editor) ? undefined : { text };
  const html = await dataTransfer.get('text/html')?.asString();
  return html === undefined ? { text } : { text, html };
}

const htmlList = /<li\b|mso-list:/i;
const htmlStructure = /<h[1-6]\b|<table\b|<li\b|mso-list:/i;
const list = /^\s*(?:[-*+]|\d{1,3}[.)])\s/m;
const structure = /^\s*(?:#{1,6} |[-*+] |\d{1,3}[.)] |\|)/m;

/** Asked before the server is: most of what is pasted is words. */
export function mayBeProcedure({ text, html = '' }: Copied, isWhole: boolean): boolean {
  return isWhole ? htmlStructure.test(html) || structure.test(text) : htmlList.test(html) || list.test(text);
}

/** Headings or numbers say so; dashes are those of the language too, and such a list may be meant as it is. */
export function saysItsStructure({ text, html = '' }: Copied): boolean {
  return htmlStructure.test(html) || /^\s*(?:#{1,6} |\d{1,3}[.)] |- \[[ x]\] )/im.test(text);
}
