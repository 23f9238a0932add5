import {
  type Finding as CoreFinding,
  check,
  flow,
  lanesSvg,
  map,
  readConfig,
  readDocument,
  type Settings,
  type SopDocument,
  score,
  settingsByFile,
  subtitleOf,
  toMermaid,
  variantsOf,
  Workspace,
} from '../core/index.ts';
import { nameKey } from '../core/names/name-key.ts';
import { parse } from '../grammar/index.ts';
import type { Finding } from './finding.ts';
import { pathOf, uriOf } from './path.ts';
import type { MapOptions, PictureOptions, ProcessMap } from './process-map.ts';
import type { Range } from './range.ts';
import type { Rule } from './rules.ts';
import type { Score } from './score.ts';
import type { DocumentKind } from './syntax-tree.ts';

export interface LibraryOptions {
  /** On which reviews are late or not, as `YYYY-MM-DD`: a library reads no clock. */
  readonly today: string;
  /** The text of a `sop.config.json`. `exclude` and `include` do not matter here: what is put in is in. */
  readonly config?: string;
}

export interface CheckOptions {
  /** Goes before that of the config. */
  readonly preset?: Rule['preset'];
  /** The text of the document before a change: with it, what the change has forgotten is found too. */
  readonly base?: string;
}

/** What the library knows of a document. What is undefined is not in its text. */
export interface DocumentSummary {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly title: string | undefined;
  readonly id: string | undefined;
  readonly owner: string | undefined;
  readonly status: string | undefined;
  /** As it is written; a date is `YYYY-MM-DD`. */
  readonly lastReviewed: string | undefined;
  /** As it is written; a date is `YYYY-MM-DD`. */
  readonly nextReview: string | undefined;
}

/**
 * Documents that know each other: whose roles and people are those of the organisation in it, and which run each
 * other. A document goes by its path in the library, with `/` between the names: `sales/first-call.sop`.
 *
 * What asks for a document throws a RangeError where there is none at the path.
 */
export class Library {
  /** What is wrong with the config; it holds as far as it can be read. */
  readonly configProblems: readonly {
    readonly range: Range;
    readonly what: string;
    readonly next: string;
  }[];
  readonly #today: string;
  readonly #settingsOf: (path: string) => Settings;
  readonly #workspace = new Workspace();
  readonly #documents = new Map<string, SopDocument>();

  /** Throws a TypeError where `today` is not given, and a RangeError where it is no date. */
  constructor(options: LibraryOptions) {
    // Whoever writes JavaScript is told of it by nobody else.
    const { today, config = '' }: Partial<LibraryOptions> = options ?? {};
    if (today === undefined)
      throw new TypeError('A library has to know the day: new Library({ today: "2026-11-16" })');
    const { settings, problems } = readConfig(config);
    this.#settingsOf = settingsByFile(settings);
    this.#today = today;
    this.configProblems = problems.map(({ range, what, next }) => ({ range, what, next }));
    // Says at once what every check would say of the day.
    check(readDocument(uriOf(''), parse('')), this.#workspace, { today, rules: [] });
  }

  /** The documents, in the order of their paths. */
  get documents(): readonly DocumentSummary[] {
    return [...this.#documents.keys()].sort().map((path) => summaryOf(path, this.#at(path)));
  }

  /** Puts a document in, or its new version. Tells of which documents the findings may have changed by that. */
  set(path: string, text: string): readonly string[] {
    const document = readDocument(uriOf(path), parse(text));
    this.#documents.set(path, document);
    return [...this.#workspace.update(document)].map(pathOf);
  }

  /** Takes a document out. Tells of which documents the findings may have changed by that. */
  delete(path: string): readonly string[] {
    this.#documents.delete(path);
    return [...this.#workspace.remove(uriOf(path))].map(pathOf);
  }

  /** What is wrong with a document, in the order of its text. */
  check(path: string, { preset, base }: CheckOptions = {}): readonly Finding[] {
    const document = this.#at(path);
    const settings = this.#settingsOf(path);
    const chosen = preset ?? settings.preset;
    const findings = check(document, this.#workspace, {
      today: settings.today ?? this.#today,
      severities: settings.severities,
      settings,
      ...(chosen === undefined ? {} : { preset: chosen }),
      ...(base === undefined ? {} : { base: readDocument(document.uri, parse(base)) }),
    });
    return findings.map(findingOf);
  }

  /** How much of what a new joiner needs is in a procedure; undefined for a tracker or an organisation. */
  score(path: string): Score | undefined {
    const settings = this.#settingsOf(path);
    const all = score(this.#at(path), this.#workspace, { today: settings.today ?? this.#today, settings });
    if (all === undefined) return undefined;
    const { total, parts, fixes } = all;
    return {
      total,
      parts: parts.map((each) => ({ ...each, missing: each.missing.map(missingOf) })),
      fixes: fixes.map(missingOf),
    };
  }

  /** The names of a document's variants. */
  variants(path: string): readonly string[] {
    return [...variantsOf(this.#at(path)).values()];
  }

  /** The process map of a procedure: what is done by whom, and which ways there are through it. */
  map(path: string, options: MapOptions = {}): ProcessMap {
    const { title, complete, nodes, edges } = this.#mapped(path, options);
    return {
      title,
      complete,
      nodes: nodes.map(({ id, label, shape, role, range }) => ({ id, label, shape, role, range })),
      edges: edges.map(({ from, to, label, style }) => ({ from, to, label, style })),
    };
  }

  /** The process map in lanes, as an SVG that stands for itself. */
  svg(path: string, { theme = 'light', ...options }: PictureOptions = {}): string {
    return lanesSvg(this.#mapped(path, options), { theme, subtitle: subtitleOf(this.#at(path)) });
  }

  /** The process map as a flowchart in the words of Mermaid. */
  mermaid(path: string, options: MapOptions = {}): string {
    return toMermaid(this.#mapped(path, options));
  }

  #mapped(path: string, { variant }: MapOptions) {
    const document = this.#at(path);
    const known = variant === undefined ? undefined : variantsOf(document).get(nameKey(variant));
    if (variant !== undefined && known === undefined)
      throw new RangeError(`no variant ${variant} in ${path}`);
    return map(document, flow(document, known), this.#workspace);
  }

  #at(path: string): SopDocument {
    const document = this.#documents.get(path);
    if (document === undefined) throw new RangeError(`no document at ${path}`);
    return document;
  }
}

function summaryOf(path: string, document: SopDocument): DocumentSummary {
  const value = (name: string) => document.value(name)?.text;
  return {
    path,
    kind: document.kind,
    title: document.title?.text,
    id: value('id'),
    owner: value('owner'),
    status: value('status'),
    lastReviewed: value('last reviewed'),
    nextReview: value('next review'),
  };
}

function findingOf({ uri, fixes, related, ...finding }: CoreFinding): Finding {
  return {
    ...finding,
    path: pathOf(uri),
    related: related.map(({ uri, ...each }) => ({ ...each, path: pathOf(uri) })),
    fixes: () =>
      fixes().map(({ title, safe, edits }) => ({
        title,
        safe,
        edits: edits.map(({ uri, start, end, text }) => ({ path: pathOf(uri), start, end, text })),
      })),
  };
}

function missingOf<T extends { readonly findings: unknown }>({ findings: _, ...missing }: T) {
  return missing;
}
