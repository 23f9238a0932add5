import type { CancellationToken } from 'vscode-languageserver';
import { type Mention, mentionsIn } from '../../core/references/mentions.ts';
import { documentsNaming, namesOfDocument } from '../../core/references/naming.ts';
import { areSame } from '../../core/references/subject.ts';
import { inTurns } from '../in-turns.ts';
import type { Session } from '../session.ts';
import type { Named } from './named-at.ts';

/** Every place of any document that names the same as one does. */
export async function* allMentions(
  { document, mention }: Named,
  token: CancellationToken,
  session: Session,
): AsyncGenerator<Named> {
  const workspace = session.library.workspaceOf(document.uri);
  const uris = new Set([document.uri]);
  for (const subject of mention.subjects) {
    const names =
      subject.sort === 'document' ? namesOfDocument(subject.uri ?? '', workspace) : [mention.at.text];
    for (const uri of documentsNaming(subject, names, workspace)) uris.add(uri);
  }
  for await (const uri of inTurns(uris, token)) {
    const each = session.library.document(uri);
    if (each === undefined) continue;
    for (const other of mentionsIn(each, workspace))
      if (isOfSame(mention, other)) yield { document: each, mention: other };
  }
}

/** Whether two places may stand for the same thing. */
export function isOfSame(one: Mention, other: Mention): boolean {
  return other.subjects.some((subject) => one.subjects.some((each) => areSame(each, subject)));
}
