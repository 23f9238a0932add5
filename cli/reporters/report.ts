import type { Finding } from '../../core/index.ts';
import type { Source } from '../source/source.ts';

/** What a check found, for a reporter to show. */
export interface CheckReport {
  readonly documents: readonly CheckedDocument[];
  /** Every file that a finding may refer to, by uri. */
  readonly sources: ReadonlyMap<string, Source>;
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
}

export function countsOf(documents: readonly CheckedDocument[]): Counts {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const { findings } of documents) for (const { severity } of findings) counts[severity]++;
  return {
    documents: documents.length,
    errors: counts.error,
    warnings: counts.warning,
    informations: counts.information,
  };
}
