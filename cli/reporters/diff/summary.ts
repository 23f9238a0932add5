import { counted } from '../../../core/findings/quote.ts';
import { type ChangeClass, changeClasses } from '../../../core/index.ts';
import type { Compared, DiffReport } from '../../diff/compared.ts';

/** The classes of some documents' changes, in their order, each with how many there are of it. */
export function countsByClass(documents: readonly Compared[]): readonly (readonly [ChangeClass, number])[] {
  const counts = new Map<ChangeClass, number>();
  for (const { changes } of documents)
    for (const change of changes) counts.set(change.class, (counts.get(change.class) ?? 0) + 1);
  return changeClasses.flatMap((name) => {
    const count = counts.get(name) ?? 0;
    return count === 0 ? [] : [[name, count] as const];
  });
}

/** `2 documents, 3 changes: 1 control, 2 timing; 1 document says the same as before` */
export function summaryText({ documents }: DiffReport): string {
  const changed = documents.filter(({ changes }) => changes.length > 0);
  const same = documents.length - changed.length;
  const rest =
    same === 0 ? '' : `; ${counted(same, 'document')} ${same === 1 ? 'says' : 'say'} the same as before`;
  if (changed.length === 0) return `No change of meaning${rest}`;
  const counts = countsByClass(changed);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const listed = counts.map(([name, count]) => `${count} ${name}`).join(', ');
  return `${counted(changed.length, 'document')}, ${counted(total, 'change')}: ${listed}${rest}`;
}
