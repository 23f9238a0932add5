import { CannotRun } from '../failure.ts';

/** So many findings of a rule begin on lines of that text. */
export interface BaselineEntry {
  /** From the baseline's folder. */
  readonly path: string;
  readonly rule: string;
  readonly line: string;
  readonly count: number;
}

const formatVersion = 1;

/** The text of a baseline: one finding a line, in the order of the paths, so that a change of it is easy to read. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const ordered = [...entries].sort((one, other) => compare(orderOf(one), orderOf(other)));
  const lines = ordered.map((entry) => `\n    ${JSON.stringify(entry)}`);
  return `{\n  "version": ${formatVersion},\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

export function readBaseline(text: string, shown: string): readonly BaselineEntry[] {
  const content = parsed(text);
  if (!isObject(content) || content.version !== formatVersion || !Array.isArray(content.findings)) {
    throw unreadable(shown);
  }
  const entries: readonly unknown[] = content.findings;
  if (!entries.every(isEntry)) throw unreadable(shown);
  return entries;
}

function unreadable(shown: string): CannotRun {
  return new CannotRun(`${shown} is no baseline`, 'Take back what was changed in it, or begin a new one');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEntry(entry: unknown): entry is BaselineEntry {
  if (!isObject(entry) || !Number.isSafeInteger(entry.count)) return false;
  return [entry.path, entry.rule, entry.line].every((each) => typeof each === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function orderOf({ path, rule, line }: BaselineEntry): string {
  return [path, rule, line].join('\0');
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
