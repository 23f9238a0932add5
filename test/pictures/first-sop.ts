import { pageAt } from '../docs/page.ts';

/** The procedure that docs/first-sop.md ends with, and the organisation that it belongs to. */
export function firstSop(): { readonly organisation: string; readonly procedure: string } {
  const { blocks } = pageAt('docs/first-sop.md');
  const text = (name: string) => blocks.findLast(({ file }) => file === name)?.text ?? '';
  return { organisation: text('organisation.sop'), procedure: text('locking-up.sop') };
}
