import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import { bpmn, type ExportInput, formsOf, tableOf } from '../../convert/export.ts';
import { pageWords } from '../../convert/page-words.ts';
import { firstUnreadable } from '../../convert/unreadable.ts';
import type { ConversionTask } from '../conversion/conversion.ts';
import { base64Of } from '../files/base64.ts';
import type { ExportRequest } from '../messages/export.ts';
import type { Session } from '../session.ts';

/** A document in another form; what takes a library to be written is written in a thread of its own. */
export async function exportAnswer(
  params: ExportRequest['params'],
  token: CancellationToken,
  _progress: unknown,
  session: Session,
): Promise<ExportRequest['result'] | ResponseError<never>> {
  const { uri } = params;
  const document = session.library.document(uri);
  if (document === undefined) return null;
  const unreadable = firstUnreadable(document);
  if (unreadable !== undefined)
    return {
      refused: `Line ${unreadable.line}: ${unreadable.what} What cannot be read would be missing in the export. ${unreadable.next}`,
    };
  if (params.form === 'bpmn' && !document.isProcedure)
    return { refused: 'Only an SOP or a workflow is a process. Export the document as HTML or for Word.' };
  const workspace = session.library.workspaceOf(uri);
  const made = textOrTask(params, { document, workspace, today: session.todayFor(uri) });
  if (typeof made === 'string') return { text: made };
  if (session.conversions === undefined) return null;
  const conversion = await session.conversions.of(made, token);
  if (conversion.kind === 'refused') return { refused: `${conversion.what}. ${conversion.next}.` };
  if (conversion.kind !== 'written') return null;
  const { content } = conversion;
  return typeof content === 'string' ? { text: content } : { base64: base64Of(content) };
}

/** The text, or what is left to do for it. */
function textOrTask({ form, view }: ExportRequest['params'], input: ExportInput): string | ConversionTask {
  const forms = formsOf(view);
  switch (form) {
    case 'html':
      return forms.html(input);
    case 'docx':
      return { kind: 'word', markdown: forms.wordMarkdown(input), page: pageWords(input.document) };
    case 'bpmn':
      return { kind: 'bpmn', model: bpmn(input) };
    case 'csv':
      return { kind: 'csv', ...tableOf(view, input) };
  }
}
