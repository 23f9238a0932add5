import { rules as all } from '../core/index.ts';
import type { Severity } from './finding.ts';

export type RuleGroup =
  | 'ownership'
  | 'currency'
  | 'steps'
  | 'flow'
  | 'stages'
  | 'checks'
  | 'language'
  | 'trackers';

/** A rule that documents are checked by. */
export interface Rule {
  /** In kebab case: `owner-missing`. It stays when the rule's words change. */
  readonly name: string;
  readonly group: RuleGroup;
  /** What its findings are where the settings say nothing else. */
  readonly severity: Severity;
  /** The smallest preset that has it; `essential` rules are part of `recommended`, and those of `strict`. */
  readonly preset: 'essential' | 'recommended' | 'strict';
  /** What it reports, in a few words. */
  readonly title: string;
  /** Why that matters to the person who runs the procedure. */
  readonly why: string;
}

/** All rules there are. */
export const rules: readonly Rule[] = all.map(({ name, group, severity, preset, title, why }) => ({
  name,
  group,
  severity,
  preset,
  title,
  why,
}));
