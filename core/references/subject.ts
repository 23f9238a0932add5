import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { nameKey } from '../names/name-key.ts';
import type { Lookup, Referent } from './resolve.ts';

export type SubjectSort = 'person' | 'role' | 'system' | 'document' | 'step' | 'output' | 'variant';

/** The one thing that several places name, in one document or in many. */
export interface Subject {
  readonly sort: SubjectSort;
  /** The document that it is of; undefined for what all documents share by its name. */
  readonly uri: string | undefined;
  /** The key of its name, or a step's number; empty for a document. */
  readonly within: string;
}

export function areSame(one: Subject, other: Subject): boolean {
  return one.sort === other.sort && one.uri === other.uri && one.within === other.within;
}

/**
 * What a referent is, wherever it is said. A role of the organisation is the same in all documents, one that only a
 * procedure declares is its own.
 */
export function subjectOf(referent: Referent, { declarations }: Lookup): Subject {
  const { sort, document, at } = referent;
  const key = nameKey(at.text);
  switch (sort) {
    case 'person':
      // The role that a person says to hold, where nothing else declares it.
      if (at !== referent.thing.name) return { sort: 'role', uri: undefined, within: key };
      return shared('person', declarations.people.has(key), document, key);
    case 'role':
      return shared('role', declarations.roles.has(key) || declarations.holders.has(key), document, key);
    case 'system':
      return shared('system', declarations.systems.has(key), document, key);
    case 'document':
      return documentSubject(document.uri);
    case 'step':
      return stepSubject(document, referent.step);
    case 'output':
    case 'variant':
      return { sort, uri: document.uri, within: key };
  }
}

export function documentSubject(uri: string): Subject {
  return { sort: 'document', uri, within: '' };
}

export function stepSubject(document: SopDocument, step: Step): Subject {
  return { sort: 'step', uri: document.uri, within: document.numberOf(step) };
}

function shared(sort: SubjectSort, isShared: boolean, { uri }: SopDocument, within: string): Subject {
  return { sort, uri: isShared ? undefined : uri, within };
}
