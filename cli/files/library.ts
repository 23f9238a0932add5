import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { idleGlobs } from '../../core/config/overrides.ts';
import { configName, defaultSettings, exclusion, type Settings, settingsByFile } from '../../core/index.ts';
import { readSettings } from './read-settings.ts';
import { shownPath } from './shown-path.ts';

/** The documents that belong together: those in and below the folder of a config. */
export interface Library {
  /** The config's folder; undefined for documents that no config is above of. */
  readonly folder: string | undefined;
  /** What holds for a document, by its absolute path. */
  settingsFor(path: string): Settings;
  /** The globs for which the settings have overrides, and which none of these documents goes by. */
  idleGlobs(paths: readonly string[]): readonly string[];
  /** Whether the settings leave out a file or folder, by its absolute path. */
  isExcluded(path: string): boolean;
}

/** Finds the library of any folder; reads each config once. */
export class Libraries {
  readonly #cwd: string;
  readonly #known = new Map<string, Library>();
  readonly #withoutConfig: Library = {
    folder: undefined,
    settingsFor: () => defaultSettings,
    idleGlobs: () => [],
    isExcluded: () => false,
  };

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** The library of what stands in a folder: that of the nearest config, there or above. */
  of(folder: string): Library {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const library = this.beginningIn(folder) ?? (parent === folder ? this.#withoutConfig : this.of(parent));
    this.#known.set(folder, library);
    return library;
  }

  /** The library whose config stands in this very folder. */
  beginningIn(folder: string): Library | undefined {
    const known = this.#known.get(folder);
    if (known?.folder === folder) return known;
    const config = join(folder, configName);
    if (!existsSync(config)) return undefined;
    const settings = readSettings(config, shownPath(config, this.#cwd));
    const isLeftOut = exclusion(settings);
    const byFile = settingsByFile(settings);
    const within = (path: string) => relative(folder, path).split(sep).join('/');
    const library: Library = {
      folder,
      settingsFor: (path) => byFile(within(path)),
      idleGlobs: (paths) => idleGlobs(settings, paths.map(within)),
      isExcluded: (path) => isLeftOut(within(path)),
    };
    this.#known.set(folder, library);
    return library;
  }
}
