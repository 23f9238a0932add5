import { changedMap, diff, lanesSvg, readDocument } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import type { CompareRequest, Comparison } from '../messages/compare.ts';
import type { Session } from '../session.ts';
import { positionsOf } from '../text/positions.ts';

/** What has changed in a document since another version of it. */
export function comparison(
  { uri, before, colours }: CompareRequest['params'],
  { library }: Session,
): Comparison | null {
  const document = library.document(uri);
  if (document === undefined) return null;
  const found = diff(readDocument(document.uri, parse(before)), document);
  const positions = positionsOf(document.tree);
  const changed = changedMap(found, library.workspaceOf(uri));
  return {
    version: library.openDocument(uri)?.version ?? 0,
    title: document.title?.text ?? '',
    changes: found.changes.map(({ kind, class: name, sentence, places: { after } }) => ({
      kind,
      class: name,
      sentence,
      range: after === undefined ? null : positions.range(document.tree.range(after)),
    })),
    drawing: changed === undefined ? '' : lanesSvg(changed.map, { theme: colours, changes: changed.marks }),
  };
}
