import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDay } from '../../core/dates/day.ts';
import { type Change, diff, readDocument } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import { CannotRun } from '../failure.ts';
import { readBlobs } from '../git/blobs.ts';
import { git, gitOutput } from '../git/git.ts';
import { Repository } from '../git/repository.ts';
import type { SiteDocument } from './site-library.ts';

/** What has changed in a document since its last review. */
export interface Since {
  /** The day of the review. */
  readonly on: string;
  readonly changes: readonly Change[];
}

/**
 * What has changed since the last review of each document whose version of that day git knows, at the end of the day.
 * None where there is no git, or the folder is in no repository.
 */
export async function sinceReview(
  documents: readonly SiteDocument[],
  folder: string,
): Promise<ReadonlyMap<SiteDocument, Since>> {
  const found = new Map<SiteDocument, Since>();
  const repository = await repositoryAround(folder);
  if (repository === undefined) return found;
  const reviewed = documents.filter(({ review }) => readDay(review?.last ?? '') !== undefined);
  const trees = new Map<string, ReadonlyMap<string, string>>();
  for (const day of new Set(reviewed.map(({ review }) => review?.last ?? '')))
    trees.set(day, await blobsOn(day, repository));
  const root = realpathSync(repository.root);
  const blobOf = ({ known, review }: SiteDocument) =>
    trees.get(review?.last ?? '')?.get(
      relative(root, realpathSync(fileURLToPath(known.uri)))
        .split(sep)
        .join('/'),
    );
  const texts = await readBlobs(
    [...new Set(reviewed.flatMap((each) => blobOf(each) ?? []))],
    repository.root,
  );
  for (const site of reviewed) {
    const text = texts.get(blobOf(site) ?? '');
    if (text === undefined) continue;
    const before = readDocument(site.known.uri, parse(text));
    const { changes } = diff(before, site.known.document);
    // That it was reviewed is no change since the review.
    const real = changes.filter((change) => change.class !== 'review only');
    found.set(site, { on: site.review?.last ?? '', changes: real });
  }
  return found;
}

async function repositoryAround(folder: string): Promise<Repository | undefined> {
  try {
    return await Repository.around(folder, folder);
  } catch (error) {
    if (error instanceof CannotRun) return undefined;
    throw error;
  }
}

/** The contents of all documents as they stood at the end of a day, by their paths from the root. */
async function blobsOn(day: string, { root }: Repository): Promise<ReadonlyMap<string, string>> {
  const { code, out } = await git(['rev-list', '-1', `--before=${day} 23:59:59`, 'HEAD'], root);
  const commit = out.toString().trim();
  if (code !== 0 || commit === '') return new Map();
  const listed = await gitOutput(['ls-tree', '-r', '-z', '--full-tree', commit], root);
  return new Map(
    listed
      .toString()
      .split('\0')
      .flatMap((line): readonly (readonly [string, string])[] => {
        const match = /^100\d+ blob ([0-9a-f]+)\t(.*\.sop)$/is.exec(line);
        return match === null ? [] : [[match[2] as string, match[1] as string]];
      }),
  );
}
