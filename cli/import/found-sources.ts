import { existsSync, type Stats, statSync } from 'node:fs';
import { dirname, join, parse, relative, resolve } from 'node:path';
import { fileNameFor } from '../../server/new-document/file-name.ts';
import { CannotRun } from '../failure.ts';
import { reasonOf } from '../files/read-text.ts';
import { shownPath } from '../files/shown-path.ts';
import { walk } from '../files/walk.ts';

/** A document to import, and where its procedure goes. */
export interface FoundSource {
  /** Absolute, and as it is shown. */
  readonly path: string;
  readonly shown: string;
  /** Below the folder of all procedures, as the source stands below the folder that was given: `kitchen/closing.sop`. */
  readonly target: string;
}

export interface FoundSources {
  readonly sources: readonly FoundSource[];
  /** Folders in which there may be more. */
  readonly unread: readonly CannotRun[];
}

/** What is taken out of a folder: what is surely meant to be read by people. JSON and text are named one by one. */
const ofFolder = /\.(?:md|markdown|mdown|mkd|docx|html?|csv|bpmn)$/i;

/** The documents that paths name: files of any kind, and of folders all that are documents by their names. */
export function findSources(paths: readonly string[], cwd: string): FoundSources {
  const sources: FoundSource[] = [];
  const unread: CannotRun[] = [];
  const found = (path: string, below: string) => {
    const target = join(relative(below, dirname(path)), fileNameFor(parse(path).name));
    if (!sources.some((each) => each.path === path))
      sources.push({ path, shown: shownPath(path, cwd), target });
  };
  for (const given of paths) {
    const path = resolve(cwd, given);
    if (!statsOf(path, given).isDirectory()) {
      found(path, dirname(path));
      continue;
    }
    const before = sources.length + unread.length;
    walk(path, {
      shown: (each) => shownPath(each, cwd),
      onUnread: (reason) => unread.push(reason),
      entersFolder: () => true,
      isDocument: (name) => ofFolder.test(name),
      onDocument: (each) => found(each, path),
    });
    if (sources.length + unread.length === before)
      throw new CannotRun(
        `There is nothing to import in ${given}`,
        'Give a folder with .md, .docx, .html, .csv or .bpmn files',
      );
  }
  return { sources, unread };
}

/** Whether what was given is a folder, or will be one. */
export function isFolder(given: string, cwd: string): boolean {
  const path = resolve(cwd, given);
  return /[/\\]$/.test(given) || (existsSync(path) && statSync(path).isDirectory());
}

function statsOf(path: string, given: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw new CannotRun(
      `${given} cannot be read: ${reasonOf(error)}`,
      'Put that right, or give another file',
    );
  }
}
