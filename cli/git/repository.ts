import { join, resolve } from 'node:path';
import { CannotRun } from '../failure.ts';
import { readBlobs } from './blobs.ts';
import { type ChangedFile, readChangedFiles } from './changed-file.ts';
import { git, gitOutput, reasonIn } from './git.ts';

/** Documents, wherever they stand and however their ending is written. */
const documents = [':(top,icase,glob)**/*.sop'];

/** A git repository with its working tree. Nothing in it is changed. */
export class Repository {
  /** Absolute, as the current folder has it. */
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /** The repository that a folder is in; `otherwise` is what else can be done where it is in none: `or leave it out` */
  static async around(folder: string, shown: string, otherwise?: string): Promise<Repository> {
    const { code, out, err } = await git(['rev-parse', '--show-cdup'], folder);
    if (code === 0) return new Repository(resolve(folder, out.toString().trimEnd()));
    if (/not a git repository/.test(err))
      throw new CannotRun(
        `${shown} is in no git repository`,
        otherwise === undefined ? 'Run it in one' : `Run it in one, ${otherwise}`,
      );
    if (/must be run in a work tree/.test(err))
      throw new CannotRun(`${shown} is a git repository without a working tree`, 'Run it in a clone');
    throw new CannotRun(`git cannot read the repository: ${reasonIn(err)}`);
  }

  /** The name of the commit that a branch, a tag or anything else stands for that git knows as one. */
  async commit(revision: string): Promise<string> {
    const found = await this.commitOrNone(revision);
    if (found !== undefined) return found;
    if ((await this.commitOrNone('HEAD')) === undefined)
      throw new CannotRun('The repository has no commit yet', 'There is nothing to compare with');
    throw new CannotRun(
      `There is no commit “${revision}” in this repository`,
      (await this.#isShallow())
        ? 'The clone has a part of the history only; fetch more with: git fetch --unshallow'
        : 'Give a branch, a tag or a commit',
    );
  }

  /** Where the histories of two commits parted; they go by whatever git knows as one. */
  async mergeBase(one: string, other: string): Promise<string> {
    const { code, out } = await git(['merge-base', '--end-of-options', one, other], this.root);
    if (code === 0) return out.toString().trim();
    for (const revision of [one, other]) await this.commit(revision);
    throw new CannotRun(
      `${one} and ${other} have no common commit here`,
      (await this.#isShallow())
        ? 'The clone has a part of the history only; fetch more with: git fetch --unshallow'
        : 'Give two commits of one history',
    );
  }

  /**
   * The documents that differ between two commits, or between a commit and the working tree with all that is new in it.
   * What was renamed or moved is one file, as git finds it out.
   */
  async changes(from: string, to?: string): Promise<readonly ChangedFile[]> {
    const commits = to === undefined ? [from] : [from, to];
    const options = ['--raw', '-z', '--no-abbrev', '--find-renames', '--no-ext-diff', '--ignore-submodules'];
    const [raw, fresh] = await Promise.all([
      gitOutput(['diff', ...options, ...commits, '--', ...documents], this.root),
      to === undefined ? this.#untracked() : [],
    ]);
    return [...readChangedFiles(raw.toString()), ...fresh];
  }

  /** The texts of files in the repository, by the name of their content. */
  texts(blobs: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    return readBlobs([...new Set(blobs)], this.root);
  }

  /** The absolute path of what git names from the root. */
  path(fromRoot: string): string {
    return join(this.root, fromRoot);
  }

  /** The same; undefined where git knows none. */
  async commitOrNone(revision: string): Promise<string | undefined> {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const { code, out } = await git(args, this.root);
    return code === 0 ? out.toString().trim() : undefined;
  }

  async #isShallow(): Promise<boolean> {
    const { out } = await git(['rev-parse', '--is-shallow-repository'], this.root);
    return out.toString().trim() === 'true';
  }

  async #untracked(): Promise<readonly ChangedFile[]> {
    const args = ['ls-files', '-z', '--others', '--exclude-standard', '--', ...documents];
    const paths = (await gitOutput(args, this.root)).toString().split('\0').slice(0, -1);
    return paths.map((path) => ({ before: undefined, after: { path, blob: undefined } }));
  }
}
