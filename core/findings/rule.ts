import type { Block, Kind, SectionEntry } from '../../grammar/index.ts';
import type { RuleSettings } from '../config/rule-settings.ts';
import type { Day } from '../dates/day.ts';
import type { Located, SopDocument } from '../document/document.ts';
import type { Performers } from '../map/performers.ts';
import type { KnownNames } from '../workspace/known-names.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { FileLookup } from './file-lookup.ts';
import type { Fix, Severity } from './finding.ts';

export type Group =
  | 'ownership'
  | 'currency'
  | 'steps'
  | 'flow'
  | 'stages'
  | 'checks'
  | 'language'
  | 'trackers';

/** `essential` rules are part of `recommended`, and those of `strict`. */
export type Preset = 'essential' | 'recommended' | 'strict';

/** What a rule says of one place; the check makes a finding of it. */
export interface Report {
  /** Undefined for the document as a whole: its header. */
  readonly at: Located | undefined;
  readonly what: string;
  /** The rule's own `why` where a report has no better one. */
  readonly why?: string;
  readonly next: string;
  /** The rule's own severity where it is not given. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedReport[];
  readonly fixes?: (document: SopDocument) => readonly Fix[];
}

export interface RelatedReport {
  readonly document: SopDocument;
  readonly at: Located | undefined;
  readonly message: string;
}

/** A text with `⟦` and `⟧` around the place of each finding, and what it takes for the rule to find it. */
export interface InvalidExample extends ValidExample {
  /** The text after the first fix; without it the rule has no fix for the example. */
  readonly fixed?: string;
}

export interface ValidExample {
  readonly text: string;
  readonly today?: string;
  /** The other documents of the workspace. */
  readonly others?: readonly string[];
  /** The document as it was before the change. */
  readonly base?: string;
  readonly settings?: Partial<RuleSettings>;
  /** The files that lie beside the document; links lead to no others. */
  readonly files?: readonly string[];
}

interface RuleBase {
  /** Kebab case, and the name of the rule's file. */
  readonly name: string;
  readonly group: Group;
  readonly severity: Severity;
  /** The smallest preset that has the rule. */
  readonly preset: Preset;
  /** What it finds depends on the day on which it is asked. */
  readonly calendar: boolean;
  /** What it reports, in a few words: the heading of its page. */
  readonly title: string;
  /** Why that matters to the person who runs the procedure. */
  readonly why: string;
  readonly examples: {
    readonly invalid: readonly [InvalidExample, InvalidExample, ...InvalidExample[]];
    readonly valid: readonly [ValidExample, ValidExample, ...ValidExample[]];
  };
}

/** Looks at one block alone, so that an edit elsewhere does not ask it again. */
export interface BlockRule extends RuleBase {
  readonly scope: 'block';
  /** What the sections hold whose blocks it looks at; all blocks where it is not given. */
  readonly sections?: readonly SectionEntry['contents'][];
  readonly check: (block: Block, kind: Kind) => Iterable<Report>;
}

/** Needs one document. */
export interface DocumentRule extends RuleBase {
  readonly scope: 'document';
  readonly check: (document: SopDocument, context: DocumentContext) => Iterable<Report>;
}

/** Needs to know what the other documents of the workspace say. */
export interface WorkspaceRule extends RuleBase {
  readonly scope: 'workspace';
  readonly check: (document: SopDocument, context: WorkspaceContext) => Iterable<Report>;
}

export type Rule = BlockRule | DocumentRule | WorkspaceRule;

export interface DocumentContext {
  readonly today: Day;
  /** Whether there is a file or folder at an address; undefined where nobody can tell. */
  readonly isThere: FileLookup;
  readonly settings: RuleSettings;
  /** The version of the document that a change began with; undefined where nobody knows it. */
  readonly base: SopDocument | undefined;
}

export interface WorkspaceContext extends DocumentContext {
  readonly workspace: Workspace;
  /** The names that the document may use. */
  readonly known: KnownNames;
  /** Who does each step of the document. */
  readonly performers: Performers;
}
