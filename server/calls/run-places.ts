import type { Range } from 'vscode-languageserver';
import { runsOf } from '../../core/document/runs.ts';
import type { SopDocument, Workspace } from '../../core/index.ts';
import { positionsOf } from '../text/positions.ts';

/** Where a document runs others, by their uris; in the order of the text. */
export function runPlaces(
  document: SopDocument,
  workspace: Workspace,
): ReadonlyMap<string, readonly Range[]> {
  const { tree } = document;
  const places = new Map<string, Range[]>();
  for (const run of runsOf(document)) {
    const byWhole = workspace.knownAs(run.whole.text);
    const found = byWhole.length > 0 ? byWhole : workspace.knownAs(run.document.text);
    const range = positionsOf(tree).range(tree.range(byWhole.length > 0 ? run.whole : run.document));
    for (const { uri } of found) places.set(uri, [...(places.get(uri) ?? []), range]);
  }
  return places;
}
