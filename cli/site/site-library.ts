import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Day, readDay } from '../../core/dates/day.ts';
import type { KnownDocument, SopDocument, Step, Workspace } from '../../core/index.ts';
import { nameKey, withoutMarkdown } from '../../core/names/name-key.ts';
import { type Declared, isHere } from '../../core/workspace/declared.ts';
import type { ReviewFacts } from '../../server/messages/overview.ts';
import { byTitle } from '../../server/overview/by-title.ts';
import { ownerOf } from '../../server/overview/document-facts.ts';
import { reviewFactsOn } from '../../server/overview/review-facts.ts';
import type { Asked } from '../source/read-library.ts';
import { Slugs, slugOf } from './slugs.ts';

/** A procedure or workflow with a page of its own. */
export interface SiteDocument {
  readonly known: KnownDocument;
  readonly title: string;
  readonly owner: string | undefined;
  /** Of its page, from the top of the site: `documents/welcome-call.html`. */
  readonly page: string;
  readonly checklistPage: string;
  /** Null where nobody follows it any more. */
  readonly review: ReviewFacts | null;
}

/** A role that procedures name or the organisation declares. */
export interface SiteRole {
  readonly name: string;
  readonly page: string;
}

/** What a site is made of: the documents of one library, and where their pages stand. */
export class SiteLibrary {
  readonly title: string;
  readonly workspace: Workspace;
  readonly today: Day;
  /** By title; without the trackers, which tell of customers. */
  readonly documents: readonly SiteDocument[];
  /** By name. */
  readonly roles: readonly SiteRole[];
  readonly folder: string;
  readonly #byUri: ReadonlyMap<string, SiteDocument>;
  readonly #roles: ReadonlyMap<string, SiteRole>;
  readonly #anchors = new Map<string, ReadonlyMap<string, string>>();

  /** `asked` are all documents of one library; `folder` is what their addresses begin from. */
  constructor(asked: readonly Asked[], folder: string, today: string, title: string | undefined) {
    const [first] = asked;
    if (first === undefined) throw new Error('a site of nothing');
    this.workspace = first.workspace;
    this.folder = folder;
    this.today = readDay(today) as Day;
    const [organisation] = this.workspace.organisations;
    this.title = title ?? organisation?.title?.text ?? 'Procedures';
    this.documents = this.#readDocuments(asked);
    this.#byUri = new Map(this.documents.map((each) => [each.known.uri, each]));
    this.roles = this.#readRoles();
    this.#roles = new Map(this.roles.map((role) => [nameKey(role.name), role]));
  }

  /** Who is there today. */
  get people(): readonly Declared[] {
    return [...this.workspace.declarations.people.values()].filter((person) => isHere(person, this.today));
  }

  at(uri: string): SiteDocument | undefined {
    return this.#byUri.get(uri);
  }

  role(name: string): SiteRole | undefined {
    return this.#roles.get(nameKey(name));
  }

  /** The address of the page of a document, or of a step of it: `ONB-015, Release the account`. */
  hrefOf(name: string): string | undefined {
    const whole = this.workspace.knownAs(name);
    const comma = name.indexOf(',');
    const [known, another] =
      whole.length > 0 || comma < 0 ? whole : this.workspace.knownAs(name.slice(0, comma));
    const found = known === undefined || another !== undefined ? undefined : this.at(known.uri);
    if (found === undefined || whole.length > 0 || comma < 0) return found?.page;
    const step = this.#stepNamed(found.known.document, name.slice(comma + 1).trim());
    return step === undefined ? found.page : `${found.page}#${step}`;
  }

  /** The name of the place of a step on its document's page. */
  anchorOf(document: SopDocument, step: Step): string | undefined {
    return this.#anchorsOf(document).get(placeOf(document, step));
  }

  #stepNamed(document: SopDocument, name: string): string | undefined {
    const [step, another] = document.stepsNamed(name);
    return step === undefined || another !== undefined ? undefined : this.anchorOf(document, step);
  }

  /** By the numbers of the steps, as trees are read again for whoever asks. */
  #anchorsOf(document: SopDocument): ReadonlyMap<string, string> {
    const before = this.#anchors.get(document.uri);
    if (before !== undefined) return before;
    const slugs = new Slugs();
    const anchors = new Map(
      document.allSteps.map((step) => [
        placeOf(document, step),
        `step-${slugs.of(step.field('id')?.value.text ?? step.title.text)}`,
      ]),
    );
    this.#anchors.set(document.uri, anchors);
    return anchors;
  }

  #readDocuments(asked: readonly Asked[]): readonly SiteDocument[] {
    const slugs = new Slugs();
    const found = asked.flatMap(({ source, settings }): readonly SiteDocument[] => {
      const known = this.workspace.knownAt(source.uri);
      if (known === undefined || !known.isProcedure) return [];
      const file = relative(this.folder, fileURLToPath(source.uri)).split(sep).join('/');
      const name = slugs.claim(
        file
          .replace(/\.sop$/i, '')
          .split('/')
          .map(slugOf)
          .join('/'),
      );
      return [
        {
          known,
          title: known.title === undefined ? file : withoutMarkdown(known.title),
          owner: ownerOf(known),
          page: `documents/${name}.html`,
          checklistPage: `checklists/${name}.html`,
          review: reviewFactsOn(known, this.today, settings),
        },
      ];
    });
    return found.sort((one, other) => byTitle(one.known, other.known));
  }

  #readRoles(): readonly SiteRole[] {
    const names = new Map<string, string>();
    const add = (name: string) => {
      if (nameKey(name) !== '' && !names.has(nameKey(name))) names.set(nameKey(name), name);
    };
    for (const { name } of this.workspace.declarations.roles.values()) add(name);
    for (const { known } of this.documents) {
      const { roles, allSteps } = known.document;
      for (const role of [...roles.map(({ name }) => name), ...allSteps.flatMap((step) => step.role ?? [])])
        add(role.text);
    }
    const slugs = new Slugs();
    return [...names.values()]
      .sort(new Intl.Collator('en').compare)
      .map((name) => ({ name, page: `roles/${slugs.of(name)}.html` }));
  }
}

function placeOf(document: SopDocument, step: Step): string {
  return `${document.numberOf(step)} ${step.node.block.section?.label}`;
}
