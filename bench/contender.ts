import type { Count, Procedure } from './facts.ts';

/** A parser, and the language that it reads. */
export interface Contender {
  readonly name: string;
  /** What the parser gives back, in a few words. */
  readonly gives: string;
  write(procedure: Procedure): string;
  parse(text: string): unknown;
  /** The facts that are found in what `parse` gave back: proof that it is the same work. */
  count(parsed: unknown): Count;
}

/**
 * The contenders by the module that exports each as `contender`. They are loaded in processes of their own: peers
 * are installed only when they are measured, and none shares its heap or its compiled code with another.
 */
export const contenders = {
  sop: './ours/sop.ts',
  'sop, every part read': './ours/sop-read.ts',
  floor: './floor/floor.ts',
  'floor, typed as ours': './floor/same-typing.ts',
  gherkin: './peers/gherkin.ts',
  'gherkin, tables': './peers/gherkin-tables.ts',
  yaml: './peers/yaml.ts',
  langium: './peers/langium.ts',
  remark: './peers/remark.ts',
} as const;

export type ContenderName = keyof typeof contenders;
