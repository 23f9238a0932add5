import { type ProblemCode, problemCodes } from '../../grammar/index.ts';
import type { Severity } from '../findings/finding.ts';

/** What the core reports about single values and their places, beyond what the grammar can see in a block alone. */
export const valueCodes = [
  'key-misplaced',
  'key-repeated',
  'date-impossible',
  'date-format',
  'duration-format',
  'value-unknown',
  'value-format',
  'ignore-without-reason',
  'ignore-unknown-rule',
] as const;
export type ValueCode = (typeof valueCodes)[number];

/** Slips of writing that change nothing about how the text is read. */
const warnings: ReadonlySet<ProblemCode | ValueCode> = new Set<ProblemCode | ValueCode>([
  'bullet-mark',
  'tab',
  'line-ends-mixed',
  'paragraph-start',
]);

export const syntaxCodes: readonly string[] = [...problemCodes, ...valueCodes];

export function syntaxSeverity(code: string): Severity {
  return (warnings as ReadonlySet<string>).has(code) ? 'warning' : 'error';
}
