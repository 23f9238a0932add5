import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { modulesBundle, startBundle } from '../../scripts/bundles.ts';
import { packagedCommand } from '../../scripts/npm-package.ts';

/** The npm package as somebody has it who installed it into an empty folder, without a network. */
export interface InstalledCommand {
  /** Where it is installed; the files that a test makes belong there. */
  readonly folder: string;
  /** Of the package, in bytes, unpacked. */
  readonly unpacked: number;
  /** Runs `npx` and what follows. */
  npx(...args: string[]): SpawnSyncReturns<string>;
}

export async function installCommand(): Promise<InstalledCommand> {
  const at = mkdtempSync(join(tmpdir(), 'sop-npm-'));
  const [dist, folder] = [join(at, 'dist'), join(at, 'folder')];
  for (const each of [dist, folder]) mkdirSync(each);
  await build({ ...startBundle, minify: true, outfile: join(dist, 'cli.js') });
  await build({ ...modulesBundle, minify: true, outdir: join(dist, 'modules') });
  chmodSync(join(dist, 'cli.js'), 0o755);
  writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
  const { tarball, unpacked } = await packagedCommand({ dist, into: at });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  // As npm is on a machine where nobody has told it anything.
  const told = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const env = {
    ...Object.fromEntries(told),
    npm_config_userconfig: join(at, 'npmrc'),
    npm_config_update_notifier: 'false',
  };
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: folder, env });
  const npx = (...args: string[]) =>
    spawnSync('npx', ['--offline', ...args], { cwd: folder, env, encoding: 'utf8' });
  return { folder, unpacked, npx };
}
