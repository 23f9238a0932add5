import type { Severity } from '../findings/finding.ts';
import type { Preset } from '../findings/rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/** What a `sop.config.json` decides for the documents in and below its folder. */
export interface Settings extends Partial<RuleSettings> {
  /** `YYYY-MM-DD`, in place of the clock: for libraries that are tests or examples. */
  readonly today?: string;
  readonly preset?: Preset;
  /** Globs of files and folders, relative to the config's folder, that are no part of the library. */
  readonly exclude: readonly string[];
  /** By the rule's name. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

/** What holds where there is no config. */
export const defaultSettings: Settings = { exclude: [], severities: {} };

/** The name of the file that settings are read from. */
export const configName = 'sop.config.json';
