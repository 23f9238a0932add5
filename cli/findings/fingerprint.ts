import { createHash } from 'node:crypto';
import type { Finding } from '../../core/index.ts';
import type { CheckedDocument } from '../reporters/report.ts';
import type { Source } from '../source/source.ts';

/** What stays the same of a finding while lines around it come and go. */
export interface Identity {
  readonly path: string;
  readonly rule: string;
  /** The line on which it begins, without what stands around its words. */
  readonly line: string;
  /** Which one it is of those that are the same in all of that, from 1. */
  readonly occurrence: number;
}

export interface Identified {
  readonly finding: Finding;
  readonly source: Source;
  readonly identity: Identity;
  /** Of the identity: the same from check to check, and different for each finding of a report. */
  readonly fingerprint: string;
}

/** The findings of documents, each with what it is recognised by the next time. */
export function identified(
  documents: readonly CheckedDocument[],
  pathOf: (source: Source) => string = ({ path }) => path,
): readonly Identified[] {
  const counts = new Map<string, number>();
  return documents.flatMap(({ source, findings }) =>
    findings.map((finding) => {
      const line = source.lines.lineText(source.lines.placeOf(finding.range.start).line);
      const same = { path: pathOf(source), rule: finding.rule, line: line.replace(/\s+/g, ' ').trim() };
      const key = JSON.stringify(same);
      const occurrence = (counts.get(key) ?? 0) + 1;
      counts.set(key, occurrence);
      const identity = { ...same, occurrence };
      return { finding, source, identity, fingerprint: hashOf(identity) };
    }),
  );
}

function hashOf({ path, rule, line, occurrence }: Identity): string {
  return createHash('sha256').update([path, rule, line, occurrence].join('\0')).digest('hex');
}
