import { check, type Finding, type SopDocument, Workspace } from '../core/index.ts';

/**
 * The first place that cannot be read as the language: it would be missing from an export without anybody seeing it.
 * Undefined where all can be read.
 */
export function firstUnreadable(document: SopDocument): (Finding & { readonly line: number }) | undefined {
  // What is wrong with the form depends on no other document and no day.
  const options = { today: '2000-01-01', rules: [], calendar: false };
  const first = check(document, new Workspace(), options).find(({ severity }) => severity === 'error');
  if (first === undefined) return undefined;
  const line = document.tree.text.slice(0, first.range.start).split(/\r\n|\n|\r/).length;
  return { ...first, line };
}
