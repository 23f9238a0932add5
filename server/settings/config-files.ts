import {
  type Config,
  configName,
  defaultSettings,
  exclusion,
  readConfig,
  type Settings,
  settingsByFile,
} from '../../core/index.ts';
import { canonicalUri, folderOf, pathWithin, uriIn } from '../workspace/uris.ts';

/** A `sop.config.json` that was found. */
export interface ConfigFile {
  readonly uri: string;
  readonly config: Config;
  /** Whether the settings leave a file out. */
  readonly excludes: (uri: string) => boolean;
  /** What holds for a file. */
  readonly settingsFor: (uri: string) => Settings;
}

/** The settings of each document: those of the nearest `sop.config.json` above it. Every folder is looked at once. */
export class ConfigFiles {
  readonly #read: (uri: string) => string | undefined;
  readonly #byFolder = new Map<string, ConfigFile | undefined>();
  /** The folders that the editor shows; the first one is where a document is thought to be that was never saved. */
  shown: readonly string[] = [];

  /** `read` gives the text of a file of settings; undefined where there is none. */
  constructor(read: (uri: string) => string | undefined) {
    this.#read = read;
  }

  /** Those that were read so far. */
  get found(): ReadonlySet<ConfigFile> {
    return new Set([...this.#byFolder.values()].filter((file) => file !== undefined));
  }

  /** Defaults for a document that was never saved. */
  settingsFor(uri: string): Settings {
    return this.#nearest(uri)?.settingsFor(canonicalUri(uri)) ?? defaultSettings;
  }

  excludes(uri: string): boolean {
    const canonical = canonicalUri(uri);
    return this.#excludes(this.#nearest(canonical), canonical);
  }

  /**
   * Whether a document is none of those that people work on: an editor shows a version from git, say, beside the file
   * whose title and ID it has.
   */
  isElsewhere(uri: string): boolean {
    const scheme = schemeOf(uri);
    if (scheme === 'file' || scheme === 'untitled' || this.shown.length === 0) return false;
    return this.shown.every((folder) => schemeOf(folder) !== scheme);
  }

  /** The uri of the folder whose settings hold for a document; empty where there are none. */
  libraryOf(uri: string): string {
    const folder = folderOf(uri) ?? this.shown[0]?.replace(/\/$/, '') ?? '';
    return folderOf(this.#inOrAbove(folder)?.uri ?? '') ?? '';
  }

  /** Whether settings around a library, that of a folder, leave it out. */
  leavesOut(library: string): boolean {
    const around = this.#nearest(library);
    if (around === undefined) return false;
    return this.#excludes(around, library) || this.leavesOut(folderOf(around.uri) ?? '');
  }

  /** A config was written, moved, removed or found. */
  forget(): void {
    this.#byFolder.clear();
  }

  /** Whoever opens a folder that is left out wants to see what is in it. */
  #excludes(file: ConfigFile | undefined, uri: string): boolean {
    if (file?.excludes(uri) !== true) return false;
    return !this.shown.some((folder) => isWithin(folder, uri) && file.excludes(folder));
  }

  #nearest(uri: string): ConfigFile | undefined {
    const folder = folderOf(canonicalUri(uri));
    return folder === undefined ? undefined : this.#inOrAbove(folder);
  }

  #inOrAbove(folder: string): ConfigFile | undefined {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    const above = folderOf(folder);
    const found = this.#readIn(folder) ?? (above === undefined ? undefined : this.#inOrAbove(above));
    this.#byFolder.set(folder, found);
    return found;
  }

  #readIn(folder: string): ConfigFile | undefined {
    const uri = uriIn(folder, configName);
    const text = this.#read(uri);
    if (text === undefined) return undefined;
    const config = readConfig(text);
    const isExcluded = exclusion(config.settings);
    const byFile = settingsByFile(config.settings);
    const within = (file: string) => pathWithin(folder, file) ?? '';
    return {
      uri,
      config,
      excludes: (file) => isExcluded(within(file)),
      settingsFor: (file) => byFile(within(file)),
    };
  }
}

function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(':'));
}

function isWithin(folder: string, uri: string): boolean {
  return uri === folder || pathWithin(folder, uri) !== undefined;
}
