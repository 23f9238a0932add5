/** A document in another format. */
import {
  cellsOf,
  checklist,
  raci,
  type SopDocument,
  type Table,
  tableAsMarkdown,
  type Workspace,
} from '../core/index.ts';
import { bpmnModel } from './bpmn/export-bpmn.ts';
import type { BpmnModel } from './bpmn/model.ts';
import { stepColumns, stepRows } from './csv/step-rows.ts';
import { exportHtml } from './html/export-html.ts';
import { sheetHtml } from './html/sheet-html.ts';
import { exportJson } from './json/export-json.ts';
import { exportMarkdown } from './markdown/export-markdown.ts';
import { readMeaning } from './meaning/read-meaning.ts';
import { withAllRoles } from './word/with-all-roles.ts';

/** What an export makes of a document. */
export interface ExportInput {
  readonly document: SopDocument;
  readonly workspace: Workspace;
  /** As YYYY-MM-DD, for the state of the review. */
  readonly today: string;
}

/** A table that is written as CSV, which has a writer of its own. */
interface ExportTable {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What of a document is exported: all of it, or one of its sheets. */
type ExportView = 'document' | 'raci' | 'checklist';

/** What a view is written as: by the ending of a file's name, or as the Markdown from which it is written for Word. */
interface ExportForms {
  md(input: ExportInput): string;
  html(input: ExportInput): string;
  /** For Word there is a writer of its own. */
  wordMarkdown(input: ExportInput): string;
}

export function formsOf(view: ExportView): ExportForms {
  return view === 'document' ? documentForms : sheetForms(view);
}

const documentForms: ExportForms = {
  md: ({ document }) => exportMarkdown(readMeaning(document)),
  html: ({ document, workspace, today }) => exportHtml(document, workspace, today),
  wordMarkdown: ({ document }) => exportMarkdown(withAllRoles(readMeaning(document), document)),
};

function sheetForms(view: 'raci' | 'checklist'): ExportForms {
  const table = ({ document, workspace }: ExportInput) =>
    view === 'raci' ? raci(document, workspace) : checklist(document, workspace);
  const md = (input: ExportInput) => tableAsMarkdown(table(input));
  return { md, html: (input) => sheetHtml(table(input), input.document, view), wordMarkdown: md };
}

/** The whole document as data. */
export function json({ document }: ExportInput): string {
  return exportJson(document);
}

/** The table that a view is, or for the whole document that of its steps. */
export function tableOf(view: ExportView | 'steps', { document, workspace }: ExportInput): ExportTable {
  switch (view) {
    case 'raci':
      return asCells(raci(document, workspace));
    case 'checklist':
      return asCells(checklist(document, workspace));
    default:
      return { heading: stepColumns, rows: stepRows(document) };
  }
}

function asCells(table: Table): ExportTable {
  return { heading: table.heading, rows: cellsOf(table) };
}

/** A procedure as BPMN has it, which has a writer of its own. */
export function bpmn({ document, workspace }: ExportInput): BpmnModel {
  return bpmnModel(document, workspace);
}
