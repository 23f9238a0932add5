import type { SopDocument, Workspace } from '../../core/index.ts';
import { KnownNames } from '../../core/workspace/known-names.ts';
import type { Names } from './span.ts';

/** What a document knows by itself and from its workspace. */
export function namesFor(document: SopDocument, workspace: Workspace): Names {
  const known = new KnownNames(document, workspace);
  return {
    isStep: (key) => document.stepsByKey(key).length > 0,
    isRole: (name) => known.roles.has(name),
    isDocument: (name) => workspace.find(name).length > 0,
  };
}
