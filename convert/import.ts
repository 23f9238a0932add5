/** A document out of another format. */
export { type ImportOptions, importMarkdown } from './markdown/import-markdown.ts';
export { type Imported, type ImportReport, type Placed, reportText } from './report/report.ts';
