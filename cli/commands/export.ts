import { extname } from 'node:path';
import { bpmn, type ExportInput, formsOf, json, tableOf } from '../../convert/export.ts';
import { pageWords } from '../../convert/page-words.ts';
import { firstUnreadable } from '../../convert/unreadable.ts';
import type { SopDocument } from '../../core/index.ts';
import { todayByClock } from '../../server/settings/clock.ts';
import { CannotRun, ExitCode, withDocument } from '../failure.ts';
import { findDocuments } from '../files/find-documents.ts';
import { type OutputOptions, outputFor } from '../files/output.ts';
import { type Asked, firstOf, readDocuments } from '../source/read-library.ts';
import { SourceFiles } from '../source/source-files.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const exportForms = ['md', 'html', 'pdf', 'json', 'csv', 'bpmn', 'docx'] as const;
export const exportViews = ['document', 'steps', 'raci', 'checklist'] as const;

type Form = (typeof exportForms)[number];
type View = (typeof exportViews)[number];

export interface ExportCommand extends OutputOptions {
  readonly path: string;
  /** Undefined where the name of the file says it; Markdown where neither does. */
  readonly form?: Form;
  readonly view?: View;
  readonly today?: string;
}

/** `sop export` */
export async function exportDocument(command: ExportCommand, terminal: Terminal): Promise<ExitCode> {
  const { output = '-' } = command;
  const form = command.form ?? formOf(output);
  const view = viewFor(form, command.view);
  if ((form === 'docx' || form === 'pdf') && output === '-')
    throw new CannotRun(
      `${form === 'pdf' ? 'A PDF' : 'A Word document'} is no text`,
      'Name a file for it with -o',
    );
  const write = outputFor(command, terminal);
  const asked = readAsked(command.path, terminal);
  const { document } = asked.source;
  refuseBroken(document, asked.source.path);
  const today = command.today ?? asked.settings.today ?? todayByClock();
  const content = await withDocument(
    asked.source.path,
    () =>
      written(
        { form, view, isFile: output !== '-' },
        { document, workspace: asked.workspace, today },
        terminal,
      ),
    'exported',
  );
  write(content);
  return ExitCode.clean;
}

async function written(
  { form, view, isFile }: { readonly form: Form; readonly view: View; readonly isFile: boolean },
  input: ExportInput,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  if (form === 'csv') {
    const { csvFile, writeCsv } = await import('../../convert/csv/write-csv.ts');
    const { heading, rows } = tableOf(view, input);
    return (isFile ? csvFile : writeCsv)(heading, rows);
  }
  if (form === 'bpmn') {
    if (!input.document.isProcedure)
      throw new CannotRun('Only an SOP or a workflow is a process', 'Write the document as .md or .json');
    const { writeBpmn } = await import('../../convert/bpmn/write-bpmn.ts');
    return writeBpmn(bpmn(input));
  }
  if (form === 'json') return json(input);
  const forms = formsOf(view === 'steps' ? 'document' : view);
  if (form === 'pdf') {
    const { printed } = await import('../pdf/print.ts');
    return printed(forms.html(input), terminal);
  }
  if (form === 'docx') {
    const { writeWord } = await import('../../convert/word/write-word.ts');
    return writeWord(forms.wordMarkdown(input), pageWords(input.document));
  }
  return forms[form](input);
}

function formOf(output: string): Form {
  if (output === '-') return 'md';
  const extension = extname(output).slice(1).toLowerCase();
  const found = extension === 'htm' ? 'html' : exportForms.find((form) => form === extension);
  if (found !== undefined) return found;
  throw new CannotRun(
    extension === ''
      ? `The name ${output} does not say what to write`
      : `A document is not written as .${extension}`,
    'Name the file .md, .html, .pdf, .docx, .json, .csv or .bpmn',
  );
}

/** A document has no steps of its own in CSV, and a table is nothing but a table. */
function viewFor(form: Form, view: View | undefined): View {
  if (view === undefined) return form === 'csv' ? 'steps' : 'document';
  const fitting: readonly Form[] =
    view === 'document'
      ? ['md', 'html', 'pdf', 'docx', 'json', 'bpmn']
      : view === 'steps'
        ? ['csv']
        : ['md', 'html', 'pdf', 'docx', 'csv'];
  if (fitting.includes(form)) return view;
  throw new CannotRun(
    `The view ${view} is not written as .${form}`,
    `Name the file ${fitting
      .map((each) => `.${each}`)
      .join(', ')
      .replace(/, (?=[^,]*$)/, ' or ')}`,
  );
}

function readAsked(path: string, { cwd }: Terminal): Asked {
  const read = readDocuments(findDocuments([path], cwd), new SourceFiles(cwd));
  const asked = firstOf(read);
  if (asked === undefined || read.asked.length > 1)
    throw new CannotRun('One document is exported at a time', 'Give one file');
  return asked;
}

function refuseBroken(document: SopDocument, shown: string): void {
  const first = firstUnreadable(document);
  if (first === undefined) return;
  throw new CannotRun(
    `${shown}:${first.line}: ${first.what} What cannot be read would be missing in the export`,
    `To see all of it, run: sop check ${shown}`,
  );
}
