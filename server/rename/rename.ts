import {
  type CancellationToken,
  LSPErrorCodes,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { applyEdits } from '../../core/fixes/apply.ts';
import { replace } from '../../core/fixes/edit.ts';
import { type Edit, type SopDocument, StoredDocument, type Workspace } from '../../core/index.ts';
import { documentsNaming } from '../../core/references/naming.ts';
import { AfterRename } from '../../core/rename/after-rename.ts';
import { changeOfMeaning } from '../../core/rename/meaning.ts';
import { type NameToChange, placesOf } from '../../core/rename/name-to-change.ts';
import { nameProblem, tidyName } from '../../core/rename/new-name.ts';
import { isRefusal } from '../../core/rename/refusal.ts';
import { takenBy } from '../../core/rename/taken.ts';
import { inTurns } from '../in-turns.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { nameToChange } from './prepare-rename.ts';
import { refused } from './refused.ts';

/**
 * Writes another name wherever the one under the cursor stands, in all documents. Throws what the editor is to say
 * where the new name cannot be had, or would make any document mean something else.
 */
export async function rename(
  params: RenameParams,
  token: CancellationToken,
  _progress: unknown,
  session: Session,
): Promise<WorkspaceEdit> {
  const newName = tidyName(params.newName);
  const { document, name } = nameToChange(params, session);
  const problem = nameProblem(newName);
  if (problem !== undefined) throw refused(problem);
  const workspace = session.library.workspaceOf(document.uri);
  const renaming = new Renaming(name, newName, workspace, session);
  const uris = new Set([document.uri, ...documentsNaming(name.subject, [name.at.text], workspace)]);
  for await (const uri of inTurns(uris, token)) renaming.change(uri);
  const others = documentsNaming(name.subject, [newName], workspace);
  for await (const uri of inTurns(new Set([...renaming.changed, ...others]), token)) renaming.check(uri);
  return renaming.edit;
}

class Renaming {
  readonly #name: NameToChange;
  readonly #newName: string;
  /** The documents that may have the name. */
  readonly #workspace: Workspace;
  readonly #session: Session;
  readonly #edits = new Map<string, readonly Edit[]>();
  readonly #after = new Map<string, StoredDocument>();
  /** What each document was when it was looked at: an edit is for that and no other. */
  readonly #lookedAt = new Map<string, unknown>();
  readonly #lookup: AfterRename;

  constructor(name: NameToChange, newName: string, workspace: Workspace, session: Session) {
    this.#name = name;
    this.#newName = newName;
    this.#workspace = workspace;
    this.#session = session;
    this.#lookup = new AfterRename(workspace);
  }

  get changed(): Iterable<string> {
    return this.#edits.keys();
  }

  /** Finds the places of one document. */
  change(uri: string): void {
    const document = this.#document(uri);
    if (document === undefined) return;
    const places = placesOf(this.#name, document, this.#workspace);
    if (isRefusal(places)) throw refused(places.refused);
    if (places.length === 0) return;
    const taken = takenBy(this.#name, this.#newName, document, this.#workspace);
    if (taken !== undefined) throw refused(taken);
    const edits = places.map((at) => replace(document, at, this.#newName));
    edits.sort((one, other) => one.start - other.start);
    const after = new StoredDocument(uri, applyEdits(document.tree.text, edits));
    this.#edits.set(uri, edits);
    this.#after.set(uri, after);
    this.#lookup.change(document, after);
  }

  /** Makes sure that one document says what it said before; to be called when all are changed. */
  check(uri: string): void {
    const before = this.#document(uri);
    if (before === undefined) return;
    const after = this.#after.get(uri)?.document ?? before;
    const edits = this.#edits.get(uri) ?? [];
    const lookups = { before: this.#workspace, after: this.#lookup };
    const changed = changeOfMeaning({ before, after, edits }, this.#name, this.#newName, lookups);
    if (changed !== undefined) throw refused(changed.refused);
  }

  /** Throws where a document is no longer what it was when it was looked at. */
  get edit(): WorkspaceEdit {
    for (const uri of this.#lookedAt.keys()) this.#assertUnchanged(uri);
    return toWorkspaceEdit([...this.#edits.values()].flat(), this.#session);
  }

  #document(uri: string): SopDocument | undefined {
    if (!this.#lookedAt.has(uri)) this.#lookedAt.set(uri, this.#held(uri));
    this.#assertUnchanged(uri);
    return this.#session.library.document(uri);
  }

  #assertUnchanged(uri: string): void {
    if (this.#lookedAt.get(uri) === this.#held(uri)) return;
    throw new ResponseError<never>(
      LSPErrorCodes.ContentModified,
      'A document was changed meanwhile. Rename once more.',
    );
  }

  #held(uri: string): unknown {
    return this.#session.library.openDocument(uri)?.tree ?? this.#workspace.knownAt(uri);
  }
}
