import type { SopDocument } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Finding, Severity } from './finding.ts';
import type { Preset } from './rule.ts';

export interface CheckOptions {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** `recommended` where it is not given. */
  readonly preset?: Preset;
  /** By the rule's name; goes before the preset and the rule's own severity. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** False leaves out what a passing day alone turns up. */
  readonly calendar?: boolean;
}

/** What is wrong with a document, in the order of the text. */
export function check(
  _document: SopDocument,
  _workspace: Workspace,
  _options: CheckOptions,
): readonly Finding[] {
  return [];
}
