import { fileURLToPath } from 'node:url';
import type { Checker } from '../check/checker.ts';
import { CannotRun } from '../failure.ts';
import { TextFile } from '../files/text-file.ts';
import { byteOrderMark, withoutMark } from '../files/without-mark.ts';
import type { Read } from '../source/read-library.ts';
import type { FixKind } from './choose-fix.ts';
import { type FixedDocuments, fixDocuments } from './fix-documents.ts';

/**
 * Fixes documents and writes the files of those that it changed. All are read before the first is written: what cannot
 * be read, or is no text in UTF-8, leaves everything as it is.
 */
export function fixFiles({ asked }: Read, check: Checker, kind: FixKind): FixedDocuments {
  const files = new Map(
    asked.map(({ source }) => {
      const file = new TextFile(fileURLToPath(source.uri), source.path);
      if (withoutMark(file.text) !== source.text) {
        throw new CannotRun(`${file.shown} was changed by somebody else in the meantime`, 'Run it again');
      }
      return [source.uri, file];
    }),
  );
  const result = fixDocuments(asked, check, kind);
  for (const { source } of result.asked) {
    const file = files.get(source.uri);
    if (file === undefined || source.text === withoutMark(file.text)) continue;
    file.write(file.text.startsWith(byteOrderMark) ? byteOrderMark + source.text : source.text);
  }
  return result;
}
