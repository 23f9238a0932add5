import type { Finding } from '../../core/index.ts';
import type { Source } from '../source/source.ts';

/** What a check found, for a reporter to show. */
export interface CheckReport {
  readonly documents: readonly CheckedDocument[];
  /** Every file that a finding may refer to, by uri. */
  readonly sources: ReadonlyMap<string, Source>;
  /** What was put right before; undefined where nobody asked for it. */
  readonly fixed?: readonly Fixed[];
  /** Undefined where no baseline was given. */
  readonly baseline?: BaselineCounts;
}

/** A fix that was applied. */
export interface Fixed {
  /** Of the document that it changed, from the current folder. */
  readonly path: string;
  /** What was changed there stands on this line now, from 1. */
  readonly line: number;
  readonly rule: string;
  /** What was done, as an instruction. */
  readonly title: string;
}

export interface BaselineCounts {
  /** Findings that stand in it, and are not reported. */
  readonly known: number;
  /** Findings that stand in it and are no more. */
  readonly gone: number;
}

export interface CheckedDocument {
  readonly source: Source;
  readonly findings: readonly Finding[];
}

export interface Counts {
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  /** Only where fixes were asked for. */
  readonly fixed?: number;
  /** Only where there is a baseline. */
  readonly known?: number;
  readonly gone?: number;
}

export function countsOf({ documents, fixed, baseline }: Omit<CheckReport, 'sources'>): Counts {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const { findings } of documents) for (const { severity } of findings) counts[severity]++;
  return {
    documents: documents.length,
    errors: counts.error,
    warnings: counts.warning,
    informations: counts.information,
    ...(fixed === undefined ? {} : { fixed: fixed.length }),
    ...baseline,
  };
}
