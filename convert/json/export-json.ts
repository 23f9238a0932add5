import type { SopDocument } from '../../core/index.ts';
import { readMeaning } from '../meaning/read-meaning.ts';

/** All that a document says, as JSON. */
export function exportJson(document: SopDocument): string {
  return `${JSON.stringify(readMeaning(document), undefined, 2)}\n`;
}
