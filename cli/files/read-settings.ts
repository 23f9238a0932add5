import { readConfig, type Settings } from '../../core/index.ts';
import { CannotRun } from '../failure.ts';
import { readText } from './read-text.ts';

/** The settings of a config. One that is wrong is worse than none: what it was meant to say would not be checked. */
export function readSettings(path: string, shown: string): Settings {
  const { settings, problems } = readConfig(readText(path, shown));
  const [first, ...others] = problems;
  if (first === undefined) return settings;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  throw new CannotRun(`${shown}:${first.line}:${first.column}: ${first.what}${more}`, first.next);
}
