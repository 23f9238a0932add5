import { matcher } from './globs.ts';
import type { Override, Settings } from './settings.ts';

/** The settings of each file, by its path relative to the config's folder with `/` between the names. */
export function settingsByFile(settings: Settings): (path: string) => Settings {
  if (settings.overrides.length === 0) return () => settings;
  const matchers = settings.overrides.map(({ files }) => matcher(files));
  // Files of the same overrides share their settings: what is made of them is made once.
  const known = new Map<string, Settings>();
  return (path) => {
    const those = settings.overrides.filter((_, index) => matchers[index]?.(path));
    const key = those.map((each) => settings.overrides.indexOf(each)).join();
    const found = known.get(key) ?? those.reduce(overridden, settings);
    known.set(key, found);
    return found;
  };
}

/** The globs of overrides that are for none of these files, by their paths relative to the config's folder. */
export function idleGlobs({ overrides }: Settings, paths: readonly string[]): readonly string[] {
  return overrides.flatMap(({ files }) => files.filter((glob) => !paths.some(matcher([glob]))));
}

/** Of two that say something of the same thing, the later one holds; words are added to those that are there. */
function overridden(settings: Settings, { wishes }: Override): Settings {
  const words = { ...settings.words };
  for (const [reason, more] of Object.entries(wishes.words ?? {}) as [
    keyof typeof words,
    readonly string[],
  ][])
    words[reason] = [...(words[reason] ?? []), ...more];
  return {
    ...settings,
    ...wishes,
    severities: { ...settings.severities, ...wishes.severities },
    ...(wishes.classes === undefined
      ? {}
      : { classes: new Map([...(settings.classes ?? []), ...wishes.classes]) }),
    ...(wishes.words === undefined ? {} : { words }),
    ...(wishes.approvals === undefined ? {} : { approvals: { ...settings.approvals, ...wishes.approvals } }),
  };
}
