import { strFromU8, unzipSync, zipSync } from 'fflate';
import { CannotImport } from '../cannot-import.ts';
import { refuseLong } from '../markdown/limits.ts';

/** Bytes of XML in a document once it is unpacked: twenty for each letter that is read, and reading takes a hundred times that. */
const largest = 6_000_000;
const mostFiles = 2_000;

/** What says something: text, styles, numbering, where links lead. Pictures, fonts and macros are left packed. */
const parts =
  /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/(?!media\/|fonts\/|embeddings\/|activeX\/)[^\0]*\.(?:xml|rels)$)/;

/**
 * The packed files of a Word document that have text, packed again: no more is unpacked than a limit, whatever the file
 * says of itself. Throws CannotImport for what is no Word document, is too large, or brings entities of its own.
 */
export function withTextAlone(bytes: Uint8Array, name: string): Uint8Array {
  const files = unpacked(bytes, name);
  const text = files['word/document.xml'];
  if (text === undefined)
    throw new CannotImport(`${name} is no Word document`, 'Save it as .docx; the older .doc is not read');
  refuseLong(strFromU8(text).replace(/<[^>]*>/g, ''), name);
  for (const content of Object.values(files)) {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(content.subarray(0, 10_000), true)))
      throw new CannotImport(
        `${name} has definitions of its own in its XML, which no word processor writes`,
        'Open it and save it again',
      );
  }
  return zipSync(files, { level: 0 });
}

function unpacked(bytes: Uint8Array, name: string): Record<string, Uint8Array> {
  let total = 0;
  let count = 0;
  const tooLarge = () =>
    new CannotImport(`${name} would be too large once it is unpacked`, 'Split it into its procedures first');
  try {
    return unzipSync(bytes, {
      filter: ({ name: path, originalSize }) => {
        if (!parts.test(path)) return false;
        total += originalSize;
        if (total > largest || ++count > mostFiles) throw tooLarge();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof CannotImport) throw error;
    throw new CannotImport(
      `${name} is no Word document: it cannot be unpacked`,
      'Save it as .docx; the older .doc is not read',
    );
  }
}
