import { KnownDocument, type Workspace } from '../../core/index.ts';
import { followedWorkflow } from '../../core/tracker/followed.ts';
import type { DocumentAnswer, DocumentFacts, DocumentRequest } from '../messages/overview.ts';
import type { Session } from '../session.ts';
import { byTitle } from './by-title.ts';
import { documentFacts } from './document-facts.ts';
import { runnersOf, runsOfKnown, usersOfKnown } from './runs.ts';

/** The most documents that are named of each sort: more than that nobody reads through. */
const most = 200;

/** One document and what belongs to it. */
export function documentAnswer({ uri }: DocumentRequest['params'], session: Session): DocumentAnswer | null {
  const known = knownOrApart(uri, session);
  if (known === undefined) return null;
  const workspace = session.library.workspaceOf(uri);
  const facts = (all: readonly KnownDocument[]): readonly DocumentFacts[] =>
    all.slice(0, most).map((each) => documentFacts(each, session));
  const runs = runsOfKnown(known, workspace).filter((each) => typeof each !== 'string');
  return {
    facts: documentFacts(known, session),
    runs: facts(runs),
    runBy: facts(inOrder(runnersOf(known, workspace))),
    workflows: facts(inOrder(workflowsOf(known, workspace))),
    trackers: facts(inOrder(trackersOf(known, workspace))),
    organisations: facts(inOrder(organisationsBeside(known, workspace))),
  };
}

/** Not in that in which files happened to be read. */
function inOrder(all: readonly KnownDocument[]): readonly KnownDocument[] {
  return [...all].sort(byTitle);
}

/** The settings may leave out a document that is open. */
function knownOrApart(uri: string, { library }: Session): KnownDocument | undefined {
  const known = library.knownAt(uri);
  if (known !== undefined) return known;
  const apart = library.document(uri);
  return apart && new KnownDocument(apart, apart);
}

function workflowsOf(known: KnownDocument, workspace: Workspace): readonly KnownDocument[] {
  if (known.kind === 'tracker') {
    const followed = followedWorkflow(known.document, workspace);
    return [workspace.knownAt(followed?.uri ?? '')].filter((each) => each !== undefined);
  }
  const seen = new Set([known]);
  for (const each of seen) for (const runner of runnersOf(each, workspace)) seen.add(runner);
  seen.delete(known);
  return [...seen].filter(({ kind }) => kind === 'workflow');
}

function trackersOf(known: KnownDocument, workspace: Workspace): readonly KnownDocument[] {
  if (known.kind !== 'workflow') return [];
  return usersOfKnown(known, workspace).filter(({ kind }) => kind === 'tracker');
}

function organisationsBeside(known: KnownDocument, workspace: Workspace): readonly KnownDocument[] {
  return workspace.known.filter((each) => each.kind === 'organisation' && each !== known);
}
