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

/** The forms of the whole document, by the ending of a file's name. */
export const documentForms = {
  md: ({ document }) => exportMarkdown(readMeaning(document)),
  html: ({ document, workspace, today }) => exportHtml(document, workspace, today),
  json: ({ document }) => exportJson(document),
} as const satisfies Readonly<Record<string, (input: ExportInput) => string>>;

/** The whole document as the Markdown from which it is written for Word, which has a writer of its own. */
export function wordMarkdown({ document }: ExportInput): string {
  return exportMarkdown(withAllRoles(readMeaning(document), document));
}

/** The tables of a document, by the name of their view. */
export const tables = {
  steps: ({ document }) => ({ heading: stepColumns, rows: stepRows(document) }),
  raci: ({ document, workspace }) => asCells(raci(document, workspace)),
  checklist: ({ document, workspace }) => asCells(checklist(document, workspace)),
} as const satisfies Readonly<Record<string, (input: ExportInput) => ExportTable>>;

function asCells(table: Table): ExportTable {
  return { heading: table.heading, rows: cellsOf(table) };
}

/** A procedure as BPMN has it, which has a writer of its own. */
export function bpmn({ document, workspace }: ExportInput): BpmnModel {
  return bpmnModel(document, workspace);
}

/** The forms of a RACI or a checklist, by the ending of a file's name. */
export function sheetForms(view: 'raci' | 'checklist') {
  const table = ({ document, workspace }: ExportInput) =>
    view === 'raci' ? raci(document, workspace) : checklist(document, workspace);
  return {
    md: (input: ExportInput) => tableAsMarkdown(table(input)),
    html: (input: ExportInput) => sheetHtml(table(input), input.document, view),
  };
}
