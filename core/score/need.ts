import type { SopDocument } from '../document/document.ts';
import type { Finding } from '../findings/finding.ts';

/** What a new joiner looks for in a procedure, by what it is about. */
export const parts = ['ownership', 'currency', 'steps', 'flow', 'checks', 'language'] as const;
export type Part = (typeof parts)[number];

/** What is known of a document when its needs are counted. */
export interface Facts {
  readonly document: SopDocument;
  /** What is wrong with it, by rule. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** How many steps it has, nested ones too. */
  readonly steps: number;
  /** How many of those are still to be written. */
  readonly unwritten: number;
}

/** One thing that a new joiner needs. */
export interface Need {
  /** How much it counts among the needs of its part. */
  readonly weight: number;
  /** What is missing where it is not met: `A person who owns it`. */
  readonly name: string;
  readonly next: string;
  /** The rules whose findings say that it is not met. */
  readonly rules: readonly string[];
  /** Whether the document has it at all; without it only the findings count. */
  readonly has?: (document: SopDocument) => boolean | number;
  /** Each finding, and each step that is still to be written, costs one step's share; without it one finding is enough. */
  readonly perStep?: boolean;
}

/** From 0 for a need that is not met at all to 1. */
export function metBy(need: Need, { document, findings, steps, unwritten }: Facts): number {
  const found = need.rules.reduce((sum, rule) => sum + (findings.get(rule)?.length ?? 0), 0);
  const lacking = (found + unwritten) / Math.max(1, steps);
  const rest = need.perStep === true ? Math.max(0, 1 - lacking) : found > 0 ? 0 : 1;
  return Number(need.has?.(document) ?? 1) * rest;
}
