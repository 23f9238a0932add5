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
    return this.#nearest(uri)?.excludes(canonicalUri(uri)) === true;
  }

  /** A config was written, moved, removed or found. */
  forget(): void {
    this.#byFolder.clear();
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
