import { type Day, readDay } from '../core/dates/day.ts';
import type { ClientFeatures } from './client-features.ts';
import type { Conversions } from './conversion/conversions.ts';
import type { FileAccess } from './files/file-access.ts';
import { Findings } from './findings.ts';
import { Overview } from './overview/overview.ts';
import { KnownReports } from './pull/known-reports.ts';
import { todayByClock } from './settings/clock.ts';
import { ConfigFiles } from './settings/config-files.ts';
import { readEditorSettings } from './settings/editor-settings.ts';
import { Library } from './workspace/library.ts';

/** All that an answer may depend on. */
export class Session {
  readonly client: ClientFeatures;
  /** Writes one line where those who look after the server read it. */
  readonly log: (line: string) => void;
  readonly files: FileAccess;
  /** What reads and writes other forms, where there is anything that does. */
  readonly conversions: Conversions | undefined;
  readonly configs = new ConfigFiles((uri) => this.files.readSettings(uri));
  readonly overview = new Overview(this);
  readonly library = new Library({
    libraryOf: (uri) => this.configs.libraryOf(uri),
    isAside: (library) => this.configs.leavesOut(library),
    isExcluded: (uri) => this.configs.excludes(uri) || this.configs.isElsewhere(uri),
    factsChanged: (before, after) => this.overview.changed(before, after),
  });
  readonly findings = new Findings(this);
  readonly reports = new KnownReports(this);
  /** What the user has set; the defaults until that is known. */
  editorSettings = readEditorSettings(undefined);
  /** All files of the workspace have been read once. */
  indexed = false;
  readonly #today: string | undefined;

  /** `today` takes the place of every other answer to which day it is. */
  constructor(
    client: ClientFeatures,
    files: FileAccess,
    log: (line: string) => void,
    today: string | undefined,
    conversions?: Conversions,
  ) {
    this.client = client;
    this.files = files;
    this.log = log;
    this.#today = today;
    this.conversions = conversions;
  }

  dayFor(uri: string): Day {
    return readDay(this.todayFor(uri)) as Day;
  }

  /** The day that it is for a document, as `YYYY-MM-DD`. */
  todayFor(uri: string): string {
    return this.#today ?? this.configs.settingsFor(uri).today ?? todayByClock();
  }
}
