import { type CheckOptions, check, type Finding, type Preset } from '../../core/index.ts';
import { isOnDisk } from '../../server/files/disk.ts';
import { todayByClock } from '../../server/settings/clock.ts';
import { withDocument } from '../failure.ts';
import type { Asked } from '../source/read-library.ts';

/** What of a command goes before the settings of the libraries. */
export interface CheckWishes {
  readonly today?: string;
  readonly preset?: Preset;
}

/** Asks what is wrong with a document, by the settings of its library. */
export type Checker = (asked: Asked) => readonly Finding[];

/** All documents of a run are checked on the same day. */
export function checkerFor(wishes: CheckWishes): Checker {
  const clock = todayByClock();
  return ({ source, settings, workspace, base }) => {
    const preset = wishes.preset ?? settings.preset;
    const options: CheckOptions = {
      today: wishes.today ?? settings.today ?? clock,
      ...(preset === undefined ? {} : { preset }),
      severities: settings.severities,
      settings,
      isThere: isOnDisk,
      ...(base === undefined ? {} : { base }),
    };
    return withDocument(source.path, () => check(source.document, workspace, options));
  };
}
