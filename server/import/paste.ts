import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import type { PasteRequest } from '../messages/import.ts';
import type { Session } from '../session.ts';
import { documentOf } from './import.ts';
import { placeOfSteps } from './place-of-steps.ts';

/** What was copied out of another form, as a procedure or as steps, where it is one and stands where it can be one. */
export async function pasteAnswer(
  { uri, range, text, html }: PasteRequest['params'],
  token: CancellationToken,
  _progress: unknown,
  session: Session,
): Promise<PasteRequest['result'] | ResponseError<never>> {
  const { conversions, library } = session;
  const open = library.openDocument(uri);
  if (conversions === undefined || open === undefined) return null;
  const pasted = { text, ...(html === undefined ? {} : { html }) };
  const lines = open.tree.text.split(/\r\n|\n|\r/);
  if (lines.every((line) => line.trim() === '')) {
    const conversion = await conversions.of({ kind: 'document', pasted }, token);
    if (conversion.kind !== 'document') return null;
    return { kind: 'document', ...documentOf(conversion, session) };
  }
  const place = placeOfSteps(lines, range);
  if (place === undefined) return null;
  const conversion = await conversions.of({ kind: 'steps', pasted }, token);
  if (conversion.kind !== 'steps') return null;
  const written = conversion.lines.map((line) => (line === '' ? '' : `${place.indentation}${line}`));
  return {
    kind: 'steps',
    text: [...place.before, ...written].join('\n'),
    range: place.range,
    steps: conversion.lines.filter((line) => line.startsWith('- ')).length,
  };
}
