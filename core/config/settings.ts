import type { Severity } from '../findings/finding.ts';
import type { Preset } from '../findings/rule.ts';
import type { Approvals } from './approvals.ts';
import type { RuleSettings } from './rule-settings.ts';

/** What a `sop.config.json` decides for the documents in and below its folder. */
export interface Settings extends Partial<RuleSettings> {
  /** `YYYY-MM-DD`, in place of the clock: for libraries that are tests or examples. */
  readonly today?: string;
  readonly preset?: Preset;
  /** Globs of files and folders, relative to the config's folder, that are no part of the library. */
  readonly exclude: readonly string[];
  /** Globs of the files and folders that are the library; all that there are where it is empty. */
  readonly include: readonly string[];
  /** By the rule's name. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Who is to approve changes; nobody in particular where it is not given. */
  readonly approvals?: Approvals;
  /** For some of the files, in the order in which they hold. */
  readonly overrides: readonly Override[];
}

/** What holds for some files in place of what holds for all. */
export interface Override {
  /** Globs of files and folders, relative to the config's folder. */
  readonly files: readonly string[];
  readonly wishes: Partial<Settings>;
}

/** What holds where there is no config. */
export const defaultSettings: Settings = { exclude: [], include: [], severities: {}, overrides: [] };

/** The name of the file that settings are read from. */
export const configName = 'sop.config.json';
