import { entriesIn } from '../../grammar/index.ts';
import type { ImportReport } from '../report/report.ts';
import type { Meaning, MeaningWork } from './meaning.ts';

/** The report of an import that reads a form of our own: all of it is where it was. */
export function reportOf(meaning: Meaning, source: string): ImportReport {
  const there = new Set([...meaning.fields, ...meaning.sections].map(({ name }) => name));
  const missing = entriesIn(meaning.kind).filter(
    ({ required, label }) => required === true && !there.has(label.toLowerCase()),
  );
  const steps = meaning.sections.filter(({ name }) => name === 'steps' || name === 'stages');
  const roles = meaning.sections.filter(({ name }) => name === 'roles');
  return {
    version: 1,
    source,
    placed: [],
    missing: missing.map(({ label }) => label),
    doubts: [],
    counts: {
      fields: meaning.fields.length,
      roles: roles.reduce(
        (sum, { items = [], value = '' }) =>
          sum + items.length + value.split(',').filter((name) => name.trim() !== '').length,
        0,
      ),
      steps: steps.reduce((sum, { work = [] }) => sum + countOf(work), 0),
    },
  };
}

function countOf(work: readonly MeaningWork[]): number {
  return work.reduce((sum, each) => {
    if (each.type !== 'step') return sum + countOf(each.work);
    const below = (each.parts ?? []).flatMap((part) =>
      part.type === 'branch' || part.type === 'parallel' ? (part.work ?? []) : [],
    );
    return sum + 1 + countOf(below);
  }, 0);
}
