import type { ProblemCode } from '../../grammar/index.ts';
import type { Report } from '../findings/rule.ts';
import type { ValueCode } from './codes.ts';

/** What is wrong with a line of the language itself, whatever the rules are; `code` follows `syntax/` in its name. */
export interface SyntaxReport extends Report {
  readonly code: ProblemCode | ValueCode;
}
