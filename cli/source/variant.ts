import { nearest, type SopDocument, variantsOf } from '../../core/index.ts';
import { CannotRun } from '../failure.ts';

/** The variant as the document writes it. */
export function variantOf(document: SopDocument, asked: string): string {
  const names = [...variantsOf(document).values()];
  const found = names.find((name) => name.toLowerCase() === asked.toLowerCase());
  if (found !== undefined) return found;
  if (names.length === 0) throw new CannotRun('The document has no variants', 'Leave --variant out');
  const [near] = nearest(asked, names);
  throw new CannotRun(
    `The document has no variant “${asked}”`,
    near === undefined ? `Its variants are ${names.join(', ')}` : `Did you mean ${near}?`,
  );
}
