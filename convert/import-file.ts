import { importBpmn } from './bpmn/import-bpmn.ts';
import { CannotImport } from './cannot-import.ts';
import { importCsv } from './csv/import-csv.ts';
import { importHtml } from './html/import-html.ts';
import { importJson } from './json/import-json.ts';
import { importMarkdown } from './markdown/import-markdown.ts';
import type { Imported } from './report/report.ts';
import { refuseLarge, sourceKind } from './source-kinds.ts';
import { importWord } from './word/import-word.ts';

/**
 * Reads a file, of the kind that the ending of its name says where nothing else does; the name goes into the report.
 * Throws CannotImport for what cannot be read.
 */
export async function importFile(
  bytes: Uint8Array,
  name: string,
  kind = sourceKind(name),
): Promise<Imported> {
  refuseLarge(name, bytes.length, kind);
  switch (kind) {
    case 'markdown':
      return importMarkdown(decoded(bytes, name), { name });
    case 'word':
      return importWord(bytes, { name });
    case 'html':
      return importHtml(decoded(bytes, name), { name });
    case 'csv':
      return importCsv(decoded(bytes, name), { name });
    case 'bpmn':
      return importBpmn(decoded(bytes, name), { name });
    default:
      return importJson(decoded(bytes, name), { name });
  }
}

function decoded(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CannotImport(`${name} is not UTF-8 text`, 'Save it as UTF-8');
  }
}
