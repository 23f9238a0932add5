import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import {
  type Config,
  configName,
  defaultSettings,
  exclusion,
  readConfig,
  type Settings,
} from '../../core/index.ts';
import { pathOf } from '../workspace/uris.ts';

/** A `sop.config.json` that was found. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
  readonly config: Config;
  /** Whether the settings leave a file out, by its absolute path. */
  readonly excludes: (path: string) => boolean;
}

/** The settings of each document: those of the nearest `sop.config.json` above it. Every folder is looked at once. */
export class ConfigFiles {
  readonly #byFolder = new Map<string, ConfigFile | undefined>();

  /** Those that were read so far. */
  get found(): ReadonlySet<ConfigFile> {
    return new Set([...this.#byFolder.values()].filter((file) => file !== undefined));
  }

  /** Defaults for a document that was never saved. */
  settingsFor(uri: string): Settings {
    return this.#nearest(uri)?.config.settings ?? defaultSettings;
  }

  excludes(uri: string): boolean {
    const path = pathOf(uri);
    return path !== undefined && this.nearestAbove(path)?.excludes(path) === true;
  }

  /** The config that holds for a file, or for a folder of that path. */
  nearestAbove(path: string): ConfigFile | undefined {
    return this.#inOrAbove(dirname(path));
  }

  /** A config was written, moved or removed. */
  forget(): void {
    this.#byFolder.clear();
  }

  #nearest(uri: string): ConfigFile | undefined {
    const path = pathOf(uri);
    return path === undefined ? undefined : this.nearestAbove(path);
  }

  #inOrAbove(folder: string): ConfigFile | undefined {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    const above = dirname(folder);
    const found = readConfigIn(folder) ?? (above === folder ? undefined : this.#inOrAbove(above));
    this.#byFolder.set(folder, found);
    return found;
  }
}

function readConfigIn(folder: string): ConfigFile | undefined {
  const path = join(folder, configName);
  try {
    const text = readFileSync(path, 'utf8');
    const config = readConfig(text);
    const isExcluded = exclusion(config.settings);
    const excludes = (file: string) => isExcluded(relative(folder, file).split(sep).join('/'));
    return { path, text, config, excludes };
  } catch {
    // There is none, or none that can be read.
    return undefined;
  }
}
