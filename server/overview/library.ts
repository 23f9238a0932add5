import type { KnownDocument } from '../../core/index.ts';
import type { LibraryAnswer, LibraryEntry, LibraryGroupName, LibraryRequest } from '../messages/overview.ts';
import type { Session } from '../session.ts';
import { byTitle } from './by-title.ts';
import { documentFacts } from './document-facts.ts';
import { runsOfKnown } from './runs.ts';

type Wish = LibraryRequest['params'];

/** One level of the tree of all documents: the workflows with what they run, then what belongs to none. */
export function library({ below, limit }: Wish, session: Session): LibraryAnswer | null {
  if (!session.indexed) return null;
  if (below === undefined) return top(limit, session);
  const found = 'uri' in below ? runBy(below.uri, session) : inGroup(below.group, session).sort(byTitle);
  return { entries: found.slice(0, limit).map((each) => entry(each, session)), total: found.length };
}

const groups: readonly LibraryGroupName[] = ['unattached', 'trackers', 'organisations'];

function top(limit: number, session: Session): LibraryAnswer {
  const workflows = ofKind('workflow', session).sort(byTitle);
  const others = groups.flatMap((group): readonly LibraryEntry[] => {
    const documents = inGroup(group, session).length;
    return documents === 0 ? [] : [{ type: 'group', group, documents }];
  });
  // The groups stand below the workflows, and are there even where not all workflows are asked for.
  return {
    entries: [...workflows.slice(0, limit).map((each) => entry(each, session)), ...others],
    total: workflows.length + others.length,
  };
}

function runBy(uri: string, { library }: Session): readonly (KnownDocument | string)[] {
  const known = library.knownAt(uri);
  return known === undefined ? [] : runsOfKnown(known, library.workspaceOf(uri));
}

function inGroup(group: LibraryGroupName, session: Session): KnownDocument[] {
  if (group === 'trackers') return ofKind('tracker', session);
  if (group === 'organisations') return ofKind('organisation', session);
  const { attached } = session.overview;
  return ofKind('sop', session).filter(({ uri }) => !attached.has(uri));
}

function ofKind(kind: KnownDocument['kind'], { library }: Session): KnownDocument[] {
  return library.known.filter((known) => known.kind === kind);
}

function entry(each: KnownDocument | string, session: Session): LibraryEntry {
  if (typeof each === 'string') return { type: 'missing', name: each };
  return { type: 'document', facts: documentFacts(each, session), runsOthers: each.runs.length > 0 };
}
