import { type Day, readDay } from '../../core/dates/day.ts';

/** What the user of an editor has set, beside the `sop.config.json` of the library. */
export interface EditorSettings {
  readonly inlayHints: {
    readonly stepNumbers: boolean;
    readonly roleHolders: boolean;
    readonly timeBoxDates: boolean;
    /** The day on which the work begins that time-boxes are counted from; undefined for today. */
    readonly start: Day | undefined;
  };
  readonly codeLens: {
    readonly reviews: boolean;
    readonly uses: boolean;
    readonly score: boolean;
  };
}

/** Takes what can be read of it, and the default for the rest. */
export function readEditorSettings(value: unknown): EditorSettings {
  const hints = at(value, 'inlayHints');
  const lenses = at(value, 'codeLens');
  const start = at(hints, 'start');
  return {
    inlayHints: {
      stepNumbers: choice(hints, 'stepNumbers', true),
      roleHolders: choice(hints, 'roleHolders', true),
      timeBoxDates: choice(hints, 'timeBoxDates', false),
      start: typeof start === 'string' ? readDay(start.trim()) : undefined,
    },
    codeLens: {
      reviews: choice(lenses, 'reviews', true),
      uses: choice(lenses, 'uses', true),
      score: choice(lenses, 'score', true),
    },
  };
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function choice(value: unknown, name: string, usual: boolean): boolean {
  const chosen = at(value, name);
  return typeof chosen === 'boolean' ? chosen : usual;
}
