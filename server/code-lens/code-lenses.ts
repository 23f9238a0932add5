import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import type { SopDocument } from '../../core/index.ts';
import type { Session } from '../session.ts';
import { positionsOf } from '../text/positions.ts';
import { canonicalUri } from '../workspace/uris.ts';
import { reviewLens, reviewLenses } from './reviews.ts';
import { scoreLens, scoreLenses } from './score.ts';
import { usesLens, usesLenses } from './uses.ts';

/** What a lens is about; what it says is worked out once it is in sight. */
export type Lens =
  | { readonly about: 'review' | 'mark reviewed' | 'score' }
  | {
      readonly about: 'uses';
      readonly sort: 'person' | 'role' | 'system' | 'document';
      readonly name: string;
    };

/** A lens in a document, above the line of a part. */
export interface PlacedLens {
  readonly lens: Lens;
  readonly at: { readonly start: number; readonly end: number };
}

interface Data {
  readonly uri: string;
  readonly lens: Lens;
}

/** What there is to know and to do above the title, and above what others name. */
export function codeLenses({ textDocument }: CodeLensParams, session: Session): CodeLens[] {
  const document = session.library.document(textDocument.uri);
  if (document === undefined || session.configs.isElsewhere(document.uri)) return [];
  const { reviews, uses, score } = session.editorSettings.codeLens;
  const positions = positionsOf(document.tree);
  const placed = [
    ...(reviews ? reviewLenses(document, session) : []),
    ...(uses ? usesLenses(document, session) : []),
    ...(score ? scoreLenses(document, session) : []),
  ];
  return placed.map(({ lens, at }) => ({
    range: positions.range(at),
    data: { uri: textDocument.uri, lens } satisfies Data,
  }));
}

/** Says what a lens says. */
export function resolvedCodeLens(codeLens: CodeLens, session: Session): CodeLens {
  const { uri, lens } = codeLens.data as Data;
  const document = session.library.document(canonicalUri(uri));
  if (document === undefined) return { ...codeLens, command: { title: '', command: '' } };
  return { ...codeLens, command: commandOf(lens, codeLens, document, session) };
}

function commandOf(lens: Lens, { range, data }: CodeLens, document: SopDocument, session: Session) {
  const { uri } = data as Data;
  switch (lens.about) {
    case 'review':
    case 'mark reviewed':
      return reviewLens(lens.about, uri, document, session);
    case 'score':
      return scoreLens(document, session);
    case 'uses':
      return usesLens(lens, { uri, position: range.start }, document, session);
  }
}
