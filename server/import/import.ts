import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import { CannotImport } from '../../convert/cannot-import.ts';
import { largestSource, refuseLarge, sourceKind } from '../../convert/source-kinds.ts';
import type { Conversion } from '../conversion/conversion.ts';
import { bytesOf } from '../files/base64.ts';
import type { ImportedDocument, ImportRequest, Refused } from '../messages/import.ts';
import { fileNameFor } from '../new-document/file-name.ts';
import { usualFolder } from '../new-document/folder.ts';
import type { Session } from '../session.ts';

/** The procedure in a file of another form, and what went where. */
export async function importAnswer(
  params: ImportRequest['params'],
  token: CancellationToken,
  _progress: unknown,
  session: Session,
): Promise<ImportRequest['result'] | ResponseError<never>> {
  if (session.conversions === undefined) return null;
  try {
    const source = await read(params, session);
    if ('refused' in source) return source;
    const conversion = await session.conversions.of({ kind: 'file', ...source }, token);
    if (conversion.kind === 'refused') return refused(conversion.what, conversion.next);
    return conversion.kind === 'document' ? documentOf(conversion, session) : null;
  } catch (error) {
    if (error instanceof CannotImport) return refused(error.message, error.next);
    throw error;
  }
}

/** What was read, with the place where others of its kind are. */
export function documentOf(
  { imported: { text, report }, report: shown }: Conversion & { readonly kind: 'document' },
  session: Session,
): ImportedDocument {
  const [, title = ''] = /^[^:]*: (.*)/.exec(text) ?? [];
  return {
    text,
    fileName: fileNameFor(title),
    folder: usualFolder('sop', session),
    report: shown,
    leftOut: report.placed.filter(({ to }) => to === 'left out').length,
    missing: report.missing.length,
  };
}

/** Nothing is read of a file that is too large for it. Throws CannotImport. */
async function read(
  params: ImportRequest['params'],
  session: Session,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | Refused> {
  if ('base64' in params) {
    refuseLarge(params.name, (params.base64.length / 4) * 3 - 2);
    return { name: params.name, bytes: bytesOf(params.base64) };
  }
  const name = decodeURIComponent(params.uri.slice(params.uri.lastIndexOf('/') + 1));
  const found = await session.files.readBytes(params.uri, largestSource(sourceKind(name)));
  if (found === undefined)
    return refused(`${name} cannot be read`, 'Look whether it is there and may be read');
  refuseLarge(name, found.size);
  return { name, bytes: found.bytes ?? new Uint8Array() };
}

function refused(what: string, next: string): Refused {
  return { refused: `${what}. ${next}.` };
}
