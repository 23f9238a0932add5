import {
  type CheckOptions,
  check,
  type Finding,
  readDocument,
  type SopDocument,
  Workspace,
} from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';

export const today = '2026-11-16';

/** A document of a text, and a workspace with it and with others beside it. */
export function open(
  text: string,
  others: readonly string[] = [],
): { document: SopDocument; workspace: Workspace } {
  const document = readDocument('this.sop', parse(text));
  const workspace = new Workspace();
  workspace.update(document);
  for (const [index, other] of others.entries())
    workspace.update(readDocument(`other-${index + 1}.sop`, parse(other)));
  return { document, workspace };
}

/** All findings of a text. */
export function checkText(
  text: string,
  others: readonly string[] = [],
  options: Partial<CheckOptions> = {},
): readonly Finding[] {
  const { document, workspace } = open(text, others);
  return check(document, workspace, { today, preset: 'strict', ...options });
}

/** The findings as `rule: the text concerned`. */
export function found(
  text: string,
  others: readonly string[] = [],
  options: Partial<CheckOptions> = {},
): readonly string[] {
  return checkText(text, others, options).map(
    ({ rule, range }) => `${rule}: ${text.slice(range.start, range.end)}`,
  );
}
