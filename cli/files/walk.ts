import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../failure.ts';
import { orLeaveItOut } from './left-out.ts';
import { reasonOf } from './read-text.ts';

/** What of a folder is walked through. */
export interface Walk {
  /** As it is shown to people when it cannot be read. */
  shown(path: string): string;
  /** A folder cannot be read, for this reason; nothing in it is found. */
  onUnread(reason: CannotRun): void;
  /** Asked for every folder below the first one, before it is entered. */
  entersFolder(path: string): boolean;
  onDocument(path: string): void;
  /** Whether a file is one to go through, by its name; without it, those that are .sop are. */
  isDocument?(name: string): boolean;
}

/**
 * Goes through all documents in and below a folder, in the order of their names. Links are not followed: they may lead
 * round in a circle, or to what somebody else wants to see in a report.
 */
export function walk(folder: string, through: Walk): void {
  for (const entry of entriesOf(folder, through)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (through.entersFolder(path)) walk(path, through);
    } else if (entry.isFile() && (through.isDocument ?? isDocument)(entry.name)) through.onDocument(path);
  }
}

export function isDocument(name: string): boolean {
  return name.toLowerCase().endsWith('.sop');
}

function entriesOf(folder: string, through: Walk): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
      one.name < other.name ? -1 : 1,
    );
  } catch (error) {
    const what = `The folder ${through.shown(folder)} cannot be read: ${reasonOf(error)}`;
    through.onUnread(new CannotRun(what, `Put that right, ${orLeaveItOut}`));
    return [];
  }
}
