import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf } from './sop.ts';

/** A real git repository, for as long as the test runs; nothing of the machine's own settings holds in it. */
export class GitRepository {
  readonly folder: string;
  #commits = 0;

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.folder = folderOf(files);
    this.git('init', '--quiet', '--initial-branch=main');
    if (Object.keys(files).length > 0) this.commit('First');
  }

  /** Runs git and returns what it writes. Throws where it fails, unless that is expected. */
  git(...args: readonly string[]): string {
    const { status, stdout, stderr } = this.#run(args);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}${stdout}`);
    return stdout.trim();
  }

  /** A merge that ends in a conflict. */
  conflict(branch: string): void {
    if (this.#run(['merge', '--quiet', '--no-ff', '--no-edit', branch]).status === 0)
      throw new Error('no conflict');
  }

  commit(message: string): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
    return this.git('rev-parse', 'HEAD');
  }

  merge(branch: string): void {
    this.git('merge', '--quiet', '--no-ff', '--no-edit', branch);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path: string, text: string): void {
    const whole = join(this.folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path));
  }

  /** Puts each second text in the place of the first one, which has to be there. */
  edit(path: string, ...replaced: readonly (readonly [string, string])[]): void {
    let text = this.read(path);
    for (const [one, other] of replaced) {
      if (!text.includes(one)) throw new Error(`${path} has no ${one}`);
      text = text.replaceAll(one, other);
    }
    this.write(path, text);
  }

  #run(args: readonly string[]) {
    // Each commit is a second after the one before, so that their order is that of their times.
    const time = `${1_790_000_000 + this.#commits++} +0000`;
    const person = { NAME: 'Dana Reyes', EMAIL: 'dana.reyes@acme.example', DATE: time };
    const env = Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) =>
        Object.entries(person).map(([name, value]) => [`GIT_${who}_${name}`, value]),
      ),
    );
    return spawnSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, ...env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
  }
}
