/** A document out of another format. */
export { importBpmn } from './bpmn/import-bpmn.ts';
export { CannotImport } from './cannot-import.ts';
export { importCsv } from './csv/import-csv.ts';
export { importHtml } from './html/import-html.ts';
export { importFile } from './import-file.ts';
export { importJson } from './json/import-json.ts';
export { type ImportOptions, importMarkdown } from './markdown/import-markdown.ts';
export { importPasted, type Pasted, stepsPasted } from './pasted/import-pasted.ts';
export { type Imported, type ImportReport, type Placed, reportText } from './report/report.ts';
export { reportMarkdown } from './report/report-markdown.ts';
export { largestSource, refuseLarge, type SourceKind, sourceKind } from './source-kinds.ts';
export { importWord } from './word/import-word.ts';
