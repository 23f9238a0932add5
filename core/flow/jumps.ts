import type { SopDocument } from '../document/document.ts';
import { goTosByKey, hasGoTo } from '../document/targets.ts';
import { flow } from './flow.ts';
import type { Flow } from './graph.ts';
import { unlessKnownClean } from './shape.ts';

/** Makes a check of what only a `go to` can bring about: of the flows of procedures that have one and are whole. */
export function wherePeopleJump<Report>(
  ask: (graph: Flow, document: SopDocument) => Iterable<Report>,
): (document: SopDocument) => Iterable<Report> {
  const check = unlessKnownClean(
    () => '',
    (document): Iterable<Report> => {
      const graph = flow(document);
      return graph.broken ? [] : ask(graph, document);
    },
  );
  return (document) =>
    document.isProcedure && hasGoTo(document) && everyJumpLands(document) ? check(document, undefined) : [];
}

/** Each names a step that is there; without that no flow is whole. */
function everyJumpLands(document: SopDocument): boolean {
  return document.once('every jump lands', () => document.namesOfNoStep(goTosByKey(document)).length === 0);
}
