import { readConfig, type Settings } from '../../core/index.ts';
import { CannotRun } from '../failure.ts';
import { readText } from './read-text.ts';

/** The settings of a config. One that is wrong is worse than none: what it was meant to say would not be checked. */
export function readSettings(path: string, shown: string): Settings {
  const { settings, problems } = readConfig(readText(path, shown));
  const reasons = problems.map(
    ({ line, column, what, next }) => [`${shown}:${line}:${column}: ${what}`, next] as const,
  );
  const [first, ...others] = reasons;
  if (first === undefined) return settings;
  throw new CannotRun(
    ...first,
    others.map((each) => new CannotRun(...each)),
  );
}
