import type { Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import type { Thing } from '../document/thing.ts';
import { nameKey } from '../names/name-key.ts';
import { followedWorkflow } from '../tracker/followed.ts';
import { namesOf, textsOf } from '../values/list.ts';
import { type Declared, rolesHeld } from '../workspace/declared.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Reference, type ReferenceSort, referencesOf } from './references.ts';

/** What a name stands for. */
export type Referent =
  | {
      readonly sort: 'person' | 'role' | 'system';
      readonly document: SopDocument;
      readonly at: Part;
      readonly thing: Thing;
    }
  | { readonly sort: 'document'; readonly document: SopDocument; readonly at: Part }
  | {
      readonly sort: 'step' | 'output';
      readonly document: SopDocument;
      readonly at: Part;
      readonly step: Step;
    }
  | { readonly sort: 'variant'; readonly document: SopDocument; readonly at: Part };

/** What names are looked up in. */
export type Lookup = Pick<Workspace, 'find' | 'knownAs' | 'declarations'>;

export interface Resolved {
  readonly reference: Reference;
  /** Never empty: what the document itself says first, then what others say. */
  readonly referents: readonly Referent[];
}

/** The name at an offset of the document, with all that it stands for; undefined where there is none. */
export function resolveAt(document: SopDocument, offset: number, workspace: Lookup): Resolved | undefined {
  const block = document.tree.blockAt(offset);
  if (block === undefined) return undefined;
  const within = offset - document.tree.startOf(block);
  for (const reference of referencesOf(block, document.kind)) {
    const { start, end } = reference.name;
    if (within < start || within > end) continue;
    const referents = resolve(reference, document, workspace);
    if (referents.length > 0) return { reference, referents };
  }
  return undefined;
}

/** What a name stands for, by the first of its sorts that has one of that name. */
export function resolve(reference: Reference, document: SopDocument, workspace: Lookup): readonly Referent[] {
  for (const sort of reference.sorts) {
    const referents = ofSort(sort, reference, document, workspace);
    if (referents.length > 0) return referents;
  }
  return [];
}

function ofSort(
  sort: ReferenceSort,
  { name, of, beside }: Reference,
  document: SopDocument,
  workspace: Lookup,
): readonly Referent[] {
  const { declarations } = workspace;
  switch (sort) {
    case 'person':
      return declaredReferents('person', name, document.people, declarations.people, document);
    case 'system':
      return declaredReferents('system', name, document.systems, declarations.systems, document);
    case 'role': {
      const declared = declaredReferents('role', name, document.roles, declarations.roles, document);
      return declared.length > 0 ? declared : heldRoles(name, declarations.holders);
    }
    case 'document':
      return workspace.find(name.text).flatMap(documentReferent);
    case 'step': {
      if (beside !== undefined && document.stepsNamed(beside.text).length === 0) return [];
      const documents = of === undefined ? [document] : workspace.find(of.text);
      return documents.flatMap((each) => stepReferents(each, name));
    }
    case 'stage': {
      const workflow = followedWorkflow(document, workspace);
      return workflow === undefined ? [] : stepReferents(workflow, name);
    }
    case 'output':
      return outputs(document, name);
    case 'variant':
      return variants(followedWorkflow(document, workspace) ?? document, name);
  }
}

function declaredReferents(
  sort: 'person' | 'role' | 'system',
  name: Part,
  own: readonly Thing[],
  declared: ReadonlyMap<string, Declared>,
  document: SopDocument,
): readonly Referent[] {
  const key = nameKey(name.text);
  const referents = own
    .filter((thing) => nameKey(thing.name.text) === key)
    .map((thing): Referent => ({ sort, document, at: thing.name, thing }));
  const elsewhere = declared.get(key);
  if (elsewhere === undefined || elsewhere.document === document) return referents;
  return [
    ...referents,
    { sort, document: elsewhere.document, at: elsewhere.thing.name, thing: elsewhere.thing },
  ];
}

/** A role that no section declares, of which people say that they hold it. */
function heldRoles(name: Part, holders: ReadonlyMap<string, readonly Declared[]>): readonly Referent[] {
  const key = nameKey(name.text);
  return (holders.get(key) ?? []).flatMap(({ document, thing }): readonly Referent[] => {
    const at = rolesHeld(thing).find((role) => nameKey(role.text) === key);
    return at === undefined ? [] : [{ sort: 'person', document, at, thing }];
  });
}

function documentReferent(document: SopDocument): readonly Referent[] {
  const at = document.title ?? document.value('id');
  return at === undefined ? [] : [{ sort: 'document', document, at }];
}

function stepReferents(document: SopDocument, name: Part): readonly Referent[] {
  return document.stepsNamed(name.text).map((step) => ({ sort: 'step', document, at: step.title, step }));
}

function outputs(document: SopDocument, name: Part): readonly Referent[] {
  const key = nameKey(name.text);
  return document.allSteps.flatMap((step) =>
    step
      .fieldsNamed('output')
      .flatMap(textsOf)
      .filter((output) => nameKey(output.text) === key)
      .map((at): Referent => ({ sort: 'output', document, at, step })),
  );
}

function variants(document: SopDocument, name: Part): readonly Referent[] {
  const key = nameKey(name.text);
  const all = document.fieldsNamed('variants').flatMap(namesOf);
  return all.filter((each) => nameKey(each.text) === key).map((at) => ({ sort: 'variant', document, at }));
}
