import type { Kind } from '../../grammar/index.ts';
import { SopDocument } from '../document/document.ts';
import type { StoredDocument } from '../document/stored-document.ts';
import { nameKey } from '../names/name-key.ts';
import { AskedTexts, says } from './asked-texts.ts';
import { Declarations } from './declared.ts';
import { KnownDocument } from './known-document.ts';
import { declarationsOf, documentsNamedIn, nameOf, type Said, saysTheSame } from './names.ts';
import { ReviewWeeks } from './review-weeks.ts';
import { RunIndex } from './run-index.ts';
import { UrisByName } from './uris-by-name.ts';
import { Uses, type UsesChange } from './uses.ts';

/** What the index knows of one document. */
interface Entry {
  readonly known: KnownDocument;
  /** What an edit may say otherwise; of what is not edited it is read again. */
  readonly declares: ReadonlyMap<string, Said> | undefined;
  readonly uses: Uses;
  /** False where the header alone was read, or which names it uses is not known yet. */
  readonly isWhole: boolean;
}

/**
 * The documents that know each other. It knows which documents use which name, so that a change asks only those again
 * that depend on what it changed.
 */
export class Workspace {
  readonly #entries = new Map<string, Entry>();
  /** The uris of the documents that use a name. */
  readonly #users = new UrisByName();
  /** The uris of the documents that go by a title or an ID. */
  readonly #titles = new UrisByName();
  /** The next reviews of all procedures. */
  readonly reviews = new ReviewWeeks();
  readonly #runs = new RunIndex();
  readonly #askedTexts = new AskedTexts();
  /** The uris of those that were added, of whose names only those of documents are known yet. */
  readonly #added = new Set<string>();
  #organisations = 0;
  #retired = 0;
  /** How many workflows there are that a tracker could name. */
  #workflows = 0;
  /** The first uri in their order, as far as it is known. */
  #first: string | undefined;
  #declarations: Declarations | undefined;

  /** All documents, as far as they are known without being read again. */
  get known(): readonly KnownDocument[] {
    return [...this.#entries.values()].map((entry) => entry.known);
  }

  document(uri: string): SopDocument | undefined {
    return this.knownAt(uri)?.document;
  }

  knownAt(uri: string): KnownDocument | undefined {
    return this.#entries.get(uri)?.known;
  }

  /** Without one, nothing says which people and roles there are, and none is reported as unknown. */
  get hasOrganisation(): boolean {
    return this.#organisations > 0;
  }

  /** Whether there is any document that nobody follows any more. */
  get hasRetired(): boolean {
    return this.#retired > 0;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The uri of the first document in their order, which speaks for the workspace as a whole. */
  get first(): string | undefined {
    for (const uri of this.#first === undefined ? this.#entries.keys() : []) {
      if (this.#first === undefined || uri < this.#first) this.#first = uri;
    }
    return this.#first;
  }

  /** The people, roles and systems of all Organisation documents. */
  get declarations(): Declarations {
    this.#declarations ??= new Declarations(this.organisations);
    return this.#declarations;
  }

  get organisations(): readonly SopDocument[] {
    const known = this.known.filter(({ kind }) => kind === 'organisation');
    return known.sort(byUri).map(({ document }) => document);
  }

  /**
   * Adds a document to a library that is read before anything is asked of it: what depends on it is not told, and which
   * names it uses is found out when somebody asks.
   */
  add(held: StoredDocument): void {
    const { uri, document } = held;
    if (this.#entries.has(uri)) {
      this.update(held);
      return;
    }
    const entry = this.#put(held, document, false);
    this.#added.add(uri);
    entry.uses.begin(documentsNamedIn(document));
    this.#users.add(uri, entry.uses.names);
    this.#count(uri, undefined, entry, document);
  }

  /**
   * Adds a document or its new version: whole where it is edited, so that the next version shares what stays as it is.
   * Returns the uris of all documents whose findings may have changed by it.
   */
  update(held: SopDocument | StoredDocument): ReadonlySet<string> {
    const { uri } = held;
    this.#readAllUses();
    const before = this.#entries.get(uri);
    if (before?.isWhole === true && before.known.isOf(held)) return new Set();
    const document = held instanceof SopDocument ? held : held.document;
    const after = this.#put(held, document, true);
    const { gained, lost } = this.#use(after, document);
    const affected = this.#change(uri, before, after, document);
    for (const each of this.#named([...gained, ...lost])) affected.add(each);
    for (const each of this.#askedTexts.change(before?.known.edited, document)) affected.add(each);
    this.#askedTexts.forget(uri);
    affected.add(uri);
    return affected;
  }

  /**
   * Adds a document of which the header alone was read, in `header`: what others can tell by that is known then, and
   * `update` takes in the rest, such as the names that it uses. Asked for, the document is read whole.
   */
  introduce(held: StoredDocument, header: SopDocument): void {
    const before = this.#entries.get(held.uri);
    this.#added.delete(held.uri);
    this.#askedTexts.forgetText(held.uri);
    this.#change(held.uri, before, this.#put(held, header, false), header);
  }

  /** Takes in which names a document uses now. */
  #use({ uses, known: { uri }, declares }: Entry, document: SopDocument): UsesChange {
    const change = uses.update(document, declares !== undefined);
    this.#users.add(uri, change.gained);
    this.#users.remove(uri, change.lost);
    return change;
  }

  /** Before anything changes, or is asked, that goes by all names. */
  #readAllUses(): void {
    for (const uri of this.#added) {
      const entry = this.#entries.get(uri) as Entry;
      this.#use(entry, entry.known.document);
      this.#entries.set(uri, { ...entry, isWhole: true });
    }
    this.#added.clear();
  }

  #put(held: SopDocument | StoredDocument, document: SopDocument, isWhole: boolean): Entry {
    const entry = {
      known: new KnownDocument(held, document),
      declares: held instanceof SopDocument ? declarationsOf(document) : undefined,
      uses: this.#entries.get(held.uri)?.uses ?? new Uses(),
      isWhole,
    };
    this.#entries.set(held.uri, entry);
    return entry;
  }

  /** Returns the uris of all documents whose findings may have changed by it. */
  remove(uri: string): ReadonlySet<string> {
    this.#readAllUses();
    this.#askedTexts.forget(uri);
    this.#askedTexts.forgetText(uri);
    const before = this.#entries.get(uri);
    if (before === undefined) return new Set();
    this.#entries.delete(uri);
    this.#users.remove(uri, before.uses.names);
    const affected = this.#change(uri, before);
    for (const each of this.#named(before.uses.names)) affected.add(each);
    affected.delete(uri);
    return affected;
  }

  /** The documents that go by that ID or, where none does, by that title. */
  find(name: string): readonly SopDocument[] {
    return this.knownAs(name).map((known) => known.document);
  }

  /** The same without reading them again. */
  knownAs(name: string): readonly KnownDocument[] {
    const found = this.goingBy(name);
    const key = nameKey(name);
    const byId = found.filter((known) => nameKey(known.value('id') ?? '') === key);
    return byId.length > 0 ? byId : found;
  }

  /** The documents that go by that ID or that title, in one order, whatever came first: messages name several of them. */
  goingBy(name: string): readonly KnownDocument[] {
    const uris = this.#titles.of(nameOf('document', name));
    return [...uris].sort().flatMap((uri) => this.knownAt(uri) ?? []);
  }

  /** Without another one beside it, nothing says which procedures there are. */
  get hasSeveralProcedures(): boolean {
    return this.#runs.size > 1;
  }

  /** The uris of the procedures that run each other, this one among them; undefined where it runs in no circle. */
  runCircleOf(uri: string): ReadonlySet<string> | undefined {
    return this.#runs.circleOf(uri, (name) => this.knownAs(name));
  }

  /** The uris of the documents that use a person, a role, a system or a document of that name. */
  usersOf(sort: 'person' | 'role' | 'system' | 'document', name: string): ReadonlySet<string> {
    if (sort !== 'document') this.#readAllUses();
    return this.#users.of(nameOf(sort, name));
  }

  /** Whether a document has these words, as names are compared; who asks and is here is told when that changes. */
  says(uri: string, words: string, asker: string): boolean {
    const document = this.document(uri);
    if (document === undefined) return false;
    return this.#entries.has(asker) ? this.#askedTexts.look(asker, words, document) : says(document, words);
  }

  /** The documents that some of these names name: who names a document is told of it. */
  *#named(names: Iterable<string>): Generator<string> {
    for (const name of names) if (name.startsWith('document:')) yield* this.#titles.of(name);
  }

  /** `document` is that of `after`. */
  #change(uri: string, before?: Entry, after?: Entry, document?: SopDocument): Set<string> {
    const isOrganisation = [before, after].some((entry) => entry?.known.kind === 'organisation');
    const said = isOrganisation ? this.#whatIsDeclared() : '';
    const hadWorkflows = this.#workflows > 0;
    const hadSeveral = this.hasSeveralProcedures;
    const { neighbours, firsts, runners } = this.#count(uri, before, after, document);
    if (hadSeveral !== this.hasSeveralProcedures) return new Set(this.#entries.keys());
    if (hadWorkflows !== this.#workflows > 0) return new Set(this.#entries.keys());
    if (isOrganisation && said !== this.#whatIsDeclared()) return new Set(this.#entries.keys());
    const affected = new Set<string>([...neighbours, ...firsts, ...runners]);
    for (const name of changedNames(before, after)) {
      for (const user of this.#users.of(name)) affected.add(user);
      for (const twin of this.#titles.of(name)) affected.add(twin);
    }
    for (const entry of [before, after])
      for (const tracker of this.#trackersAbout(entry)) affected.add(tracker);
    return affected;
  }

  /** Keeps the books; returns those who hear of it. */
  #count(
    uri: string,
    before: Entry | undefined,
    after: Entry | undefined,
    document: SopDocument | undefined,
  ) {
    const neighbours = this.reviews.change(uri, before?.known.nextReview, after?.known.nextReview);
    this.#retired += Number(after?.known.isRetired ?? false) - Number(before?.known.isRetired ?? false);
    this.#countOrganisations(before, after);
    this.#titles.remove(uri, titlesOf(before));
    this.#titles.add(uri, titlesOf(after));
    const firsts = this.#changeFirst(uri, before, after);
    this.#workflows += Number(isNamedWorkflow(after)) - Number(isNamedWorkflow(before));
    return { neighbours, firsts, runners: this.#runs.change(uri, document) };
  }

  /** The trackers that follow a workflow, or one that runs a procedure: milestones are of anything that either names. */
  *#trackersAbout(entry: Entry | undefined): Generator<string> {
    const own = titlesOf(entry);
    const runners = own.flatMap((name) => this.#usersOfKind(name, 'workflow'));
    const workflows = runners.flatMap((uri) => titlesOf(this.#entries.get(uri)));
    for (const name of [...(entry?.known.kind === 'workflow' ? own : []), ...workflows])
      yield* this.#usersOfKind(name, 'tracker');
  }

  #usersOfKind(name: string, kind: Kind): readonly string[] {
    return [...this.#users.of(name)].filter((uri) => this.knownAt(uri)?.kind === kind);
  }

  /**
   * What all documents go by: which sorts of names there are at all, since where nothing says who there is nobody is
   * reported as unknown, and until when most roles are held, since else it is no list to go by.
   */
  #whatIsDeclared(): string {
    if (!this.hasOrganisation) return '';
    const { people, roles, holders, systems } = this.declarations;
    const sorts = [people, roles, holders, systems].map((names) => names.size > 0);
    return [...sorts, this.declarations.mostHoldersUntil ?? ''].join();
  }

  /** The documents that speak, or spoke, for a workspace that nobody has described. */
  #changeFirst(uri: string, before: Entry | undefined, after: Entry | undefined): readonly string[] {
    if (before !== undefined && after !== undefined) return [];
    const was = this.#first;
    if (after === undefined && was === uri) this.#first = undefined;
    else if (after !== undefined && was !== undefined && uri < was) this.#first = uri;
    if (this.hasOrganisation) return [];
    const is = this.first;
    return [was, is].flatMap((each) => (each === undefined || each === uri ? [] : [each]));
  }

  #countOrganisations(before: Entry | undefined, after: Entry | undefined): void {
    for (const [entry, amount] of [
      [before, -1],
      [after, 1],
    ] as const) {
      if (entry?.known.kind !== 'organisation') continue;
      this.#organisations += amount;
      this.#declarations = undefined;
    }
  }
}

/** Who declares a name first counts, and that must not depend on which file happened to be read first. */
function byUri({ uri: one }: KnownDocument, { uri: other }: KnownDocument): number {
  return one < other ? -1 : Number(one > other);
}

function isNamedWorkflow(entry: Entry | undefined): boolean {
  return entry?.known.kind === 'workflow' && entry.known.title !== undefined;
}

/** The names that the document goes by. */
function titlesOf(entry: Entry | undefined): readonly string[] {
  if (entry === undefined || entry.known.kind === 'organisation') return [];
  const { known } = entry;
  return [known.title, known.value('id')].flatMap((name) =>
    name === undefined ? [] : nameOf('document', name),
  );
}

/** The names of which something else is said now. */
function* changedNames(before: Entry | undefined, after: Entry | undefined): Generator<string> {
  if (before === undefined || after === undefined) {
    const entry = before ?? after;
    yield* entry?.known.kind === 'organisation' ? declaredBy(entry).keys() : titlesOf(entry);
  } else if (!before.known.isSameAs(after.known)) {
    const [was, is] = [declaredBy(before), declaredBy(after)];
    for (const [name, what] of was) if (!saysTheSame(is.get(name), what)) yield name;
    for (const name of is.keys()) if (!was.has(name)) yield name;
  }
}

function declaredBy({ declares, known }: Entry): ReadonlyMap<string, Said> {
  return declares ?? declarationsOf(known.document);
}
