/** Where something stands in the source: lines counted from 1, both of them included. */
export interface Origin {
  readonly first: number;
  readonly last: number;
}

/** Where a branch or a step leads, as the source names it: by the number of a step, or by a name. */
export type DraftTarget =
  | { readonly kind: 'go to'; readonly number: string }
  | { readonly kind: 'go to' | 'escalate to' | 'run'; readonly name: string }
  | { readonly kind: 'stop' | 'finish' | 'continue' };

/** What stands below a step, in the order of the source. */
export type StepPart =
  | { readonly type: 'prose' | 'detail'; readonly text: string }
  /** Lines of the language, taken as they stand. */
  | { readonly type: 'lines'; readonly lines: readonly string[] }
  | { readonly type: 'fence'; readonly language: string; readonly text: string }
  | { readonly type: 'field'; readonly name: string; readonly values: readonly string[] }
  | {
      readonly type: 'branch';
      /** Undefined for `otherwise`. */
      readonly condition: string | undefined;
      readonly target: DraftTarget | undefined;
      readonly work: readonly DraftWork[];
      /** The sentence as the source has it, for where the branch cannot be written. */
      readonly said: string;
    }
  | { readonly type: 'parallel'; readonly work: readonly DraftWork[] }
  | { readonly type: 'target'; readonly target: DraftTarget; readonly said: string };

export interface DraftStep {
  readonly type: 'step';
  readonly role: string | undefined;
  readonly title: string;
  readonly parts: readonly StepPart[];
  readonly origin: Origin;
  /** The number that the source gives it: `3`, `2.1`. */
  readonly number: string | undefined;
  /** A line of its own above it: the heading that it and those behind it stand under. */
  readonly heading?: string;
}

/** What a body of work consists of. */
export type DraftWork =
  | DraftStep
  | { readonly type: 'parallel'; readonly work: readonly DraftWork[]; readonly origin: Origin }
  | {
      readonly type: 'track';
      readonly name: string;
      readonly work: readonly DraftWork[];
      readonly origin: Origin;
    };
