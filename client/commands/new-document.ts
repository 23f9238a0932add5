import * as vscode from 'vscode';
import type { NewDocument, NewDocumentRequest, TemplateName } from '../../server/messages/new-document.ts';
import type { LanguageServer } from '../language-server.ts';
import { freeName, isWritten } from '../new-file.ts';
import { askOwner } from './ask-owner.ts';
import { templateItems } from './templates.ts';

/** What is known before anything is asked. */
interface Known {
  readonly template?: TemplateName;
  readonly title?: string;
}

/** Asks what it is to be, its title and its owner, and begins it as a file where others of its kind are. */
export function offerNewDocument(server: LanguageServer): vscode.Disposable {
  const ask = async (known: Known = {}) => {
    const template = known.template ?? (await askTemplate());
    if (template === undefined) return;
    const heading = vscode.l10n.t('New: {0}', labelOf(template));
    const title = known.title ?? (await askTitle(template, heading));
    if (title === undefined) return;
    const owner = template === 'organisation' ? '' : await askOwner(server, heading);
    if (owner === undefined) return;
    const params = { template, title, owner };
    const document = await server.ask<NewDocumentRequest>('sop/newDocument', params);
    if (document) await write(document);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('sop.new', (known?: Known) => ask(known)),
    vscode.commands.registerCommand('sop.newMissing', ({ content }: { content: { name: string } }) =>
      ask({ template: 'procedure', title: content.name }),
    ),
  );
}

async function askTemplate(): Promise<TemplateName | undefined> {
  const chosen = await vscode.window.showQuickPick(templateItems(), {
    title: vscode.l10n.t('New SOP from a Template'),
    placeHolder: vscode.l10n.t('What do you want to write down?'),
    matchOnDetail: true,
  });
  return chosen?.template;
}

function askTitle(template: TemplateName, heading: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: heading,
    prompt: titlePrompts()[template],
    ignoreFocusOut: true,
    validateInput: (typed) =>
      typed.trim() === '' ? vscode.l10n.t('Type a title; it can be changed at any time.') : undefined,
  });
}

function titlePrompts(): Readonly<Record<TemplateName, string>> {
  return {
    procedure: vscode.l10n.t('Its title: what is achieved, such as “Customer welcome pack delivery”'),
    checklist: vscode.l10n.t('Its title: what is checked, such as “Opening the warehouse”'),
    incident: vscode.l10n.t('Its title: what has gone wrong, such as “Outage of the shop”'),
    meeting: vscode.l10n.t('Its title: which meeting, such as “Weekly stand-up”'),
    workflow: vscode.l10n.t('Its title: from what to what, such as “Customer onboarding”'),
    tracker: vscode.l10n.t('The name of the customer, such as “Northwind Logistics”'),
    organisation: vscode.l10n.t('The name of the company or the department'),
  };
}

function labelOf(wanted: TemplateName): string {
  return templateItems().find(({ template }) => template === wanted)?.label ?? wanted;
}

/** The file has the whole text from the beginning: what is not filled in is not lost. */
async function write(made: NewDocument): Promise<void> {
  const folder =
    made.folder === null ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.parse(made.folder);
  const uri = folder && (await freeName(folder, made.fileName));
  if (uri === undefined || !(await isWritten(uri, made.text))) return begin(made);
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  await fill(editor, made);
  await editor.document.save();
}

/** Without a folder that can be written to, it stays in the editor until it is saved somewhere. */
async function begin(made: NewDocument): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'sop' });
  await fill(await vscode.window.showTextDocument(document), made);
}

async function fill(editor: vscode.TextEditor, { snippet }: NewDocument): Promise<void> {
  const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
  await editor.insertSnippet(new vscode.SnippetString(snippet), whole);
}
