import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CannotRun } from '../failure.ts';

/** What is compared: two files, or two states of a repository. */
export type Comparison =
  | { readonly kind: 'files'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'revisions';
      readonly from: string;
      /** Undefined for the working tree. */
      readonly to: string | undefined;
      /** From where their histories parted. */
      readonly fromMergeBase: boolean;
      /** One commit was given alone: the first of the paths may be another. */
      readonly isOpen: boolean;
      /** As they were given; all documents where there are none. */
      readonly paths: readonly string[];
    };

/** Reads `FILE FILE`, `[REV] [paths…]`, `REV REV [paths…]`, `REV..REV [paths…]` and `REV...[REV] [paths…]`. A path that is there is one. */
export function readComparison(args: readonly string[], cwd: string): Comparison {
  const [first, second] = args;
  const isFile = (path: string) => statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isFile() === true;
  if (first !== undefined && second !== undefined && args.length === 2 && isFile(first) && isFile(second))
    return { kind: 'files', before: first, after: second };
  if (first === undefined || existsSync(resolve(cwd, first)))
    return {
      kind: 'revisions',
      from: 'HEAD',
      to: undefined,
      fromMergeBase: false,
      isOpen: false,
      paths: args,
    };
  return { kind: 'revisions', ...revisions(first), paths: args.slice(1) };
}

function revisions(
  text: string,
): Pick<Comparison & { kind: 'revisions' }, 'from' | 'to' | 'fromMergeBase' | 'isOpen'> {
  const dots = /^(.*?)(\.{2,3})(.*)$/.exec(text);
  if (dots === null) {
    // A path of something that is gone cannot be told from a revision that is not there.
    if (text.toLowerCase().endsWith('.sop'))
      throw new CannotRun(
        `There is no file ${text}`,
        `To see what has become of it, give the commit as well: sop diff HEAD ${text}`,
      );
    return { from: text, to: undefined, fromMergeBase: false, isOpen: true };
  }
  const [, from = '', sign = '', to = ''] = dots;
  // `main...` is what the working tree has changed since it left main.
  const isToTree = sign === '...' && to === '';
  return {
    from: from || 'HEAD',
    to: isToTree ? undefined : to || 'HEAD',
    fromMergeBase: sign === '...',
    isOpen: false,
  };
}
