import type { Report } from '../findings/rule.ts';

/** What is wrong with a line of the language itself, whatever the rules are; `code` follows `syntax/` in its name. */
export interface SyntaxReport extends Report {
  readonly code: string;
}
