import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { bundlesFor } from '../../scripts/bundles.ts';
import { root } from './page.ts';

/** On which all that the documentation shows was done. */
const today = '2026-11-16';

/** What a command said, and how it ended. */
export interface Said {
  readonly text: string;
  readonly code: number;
}

/** The `sop` command as it is installed, in a folder of its own. */
export class InstalledCommand {
  readonly folder = mkdtempSync(join(tmpdir(), 'sop-docs-'));

  /** Builds it, and stops its clock. */
  async install(): Promise<void> {
    const built = bundlesFor(false).filter(isOfTheCommand);
    await Promise.all(built.map((bundle) => build({ ...bundle, ...placeOf(bundle, this.folder) })));
    mkdirSync(join(this.folder, 'bin'));
    chmodSync(join(this.folder, 'cli.js'), 0o755);
    symlinkSync(join(this.folder, 'cli.js'), join(this.folder, 'bin', 'sop'));
    writeFileSync(join(this.folder, 'package.json'), '{ "type": "commonjs" }\n');
    writeFileSync(
      join(this.folder, 'clock.mjs'),
      `const now = Date.parse('${today}T09:00:00Z');\nDate.now = () => now;\n`,
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/**
 * A folder in which somebody follows a page from the top, with a shell that has `sop`. It is a repository of git, on a
 * branch that nothing has been changed in.
 */
export class Session {
  readonly #folder = mkdtempSync(join(tmpdir(), 'sop-page-'));
  readonly #command: InstalledCommand;

  constructor(command: InstalledCommand, hasSamples: boolean) {
    this.#command = command;
    if (hasSamples) cpSync(join(root, 'samples'), join(this.#folder, 'samples'), { recursive: true });
    this.run(
      'git init --quiet --initial-branch=main && git add . && git commit --quiet --allow-empty -m Beginning && git switch --quiet -c change',
    );
  }

  write(path: string, text: string): void {
    const whole = join(this.#folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
  }

  /** Runs a line of a shell; what it says on both its outputs comes in the order of one screen. */
  run(line: string): Said {
    const person = { NAME: 'Dana Reyes', EMAIL: 'dana.reyes@acme.example', DATE: `${today}T09:00:00Z` };
    const git = Object.entries(person).flatMap(([name, value]) =>
      ['AUTHOR', 'COMMITTER'].map((who) => [`GIT_${who}_${name}`, value]),
    );
    const { stdout, status } = spawnSync('sh', ['-c', `exec 2>&1\n${line}`], {
      cwd: this.#folder,
      encoding: 'utf8',
      env: {
        PATH: [join(this.#command.folder, 'bin'), process.env.PATH].join(delimiter),
        HOME: this.#folder,
        GIT_CONFIG_GLOBAL: join(this.#command.folder, 'gitconfig'),
        GIT_CONFIG_NOSYSTEM: '1',
        ...Object.fromEntries(git),
        NODE_OPTIONS: `--import=file://${join(this.#command.folder, 'clock.mjs')}`,
        TZ: 'UTC',
      },
    });
    return { text: stdout, code: status ?? -1 };
  }

  end(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** What is neither the extension's nor the preview's. */
function isOfTheCommand({ platform, entryPoints }: BuildOptions): boolean {
  const [entry = ''] = Array.isArray(entryPoints) ? entryPoints.map(String) : [];
  return entry.endsWith('.wasm') || (platform === 'node' && !entry.startsWith('client/'));
}

function placeOf({ outfile, outdir }: BuildOptions, folder: string): BuildOptions {
  if (outfile !== undefined) return { outfile: outfile.replace(/^dist/, folder) };
  return { outdir: outdir?.replace(/^dist/, folder) ?? folder };
}
