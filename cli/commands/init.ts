import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotRun, ExitCode } from '../failure.ts';
import { decoded } from '../files/decoded.ts';
import { reasonOf } from '../files/read-text.ts';
import { shownPath } from '../files/shown-path.ts';
import { writeOutput } from '../files/write-output.ts';
import { mainBranch } from '../git/main-branch.ts';
import { Repository } from '../git/repository.ts';
import { config } from '../init/config.ts';
import { editor } from '../init/editor.ts';
import { gitAttributes } from '../init/git-attributes.ts';
import { github } from '../init/github.ts';
import { gitlab } from '../init/gitlab.ts';
import type { Kit } from '../init/kit.ts';
import { preCommit } from '../init/pre-commit.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Where pull requests are checked, with what sets it up; `branch` is the one that they are merged into. */
export const services = { github, gitlab: () => gitlab } as const satisfies Record<
  string,
  (branch: string) => Kit
>;

export interface InitCommand {
  readonly ci?: keyof typeof services;
  readonly preCommit?: boolean;
}

interface Planned {
  readonly kit: Kit;
  readonly isNew: boolean;
  /** Undefined where nothing is to be done. */
  readonly text: string | undefined;
}

/** `sop init` */
export async function init(command: InitCommand, { cwd, stdout }: Terminal): Promise<ExitCode> {
  const kits = await kitsFor(command, cwd);
  // Whatever cannot be read is found before anything is written.
  const planned = kits.map((kit) => plan(kit, cwd));
  const width = Math.max(...kits.map(({ path }) => path.length));
  for (const { kit, isNew, text } of planned) {
    if (text !== undefined) write(join(cwd, kit.path), kit.path, text);
    const done = text === undefined ? 'left alone' : isNew ? 'written' : 'added to';
    stdout.write(`${done.padEnd(10)}  ${kit.path.padEnd(width)}  ${kit.purpose}\n`);
  }
  const top = await topOf(cwd);
  stdout.write(`\n${[...misplaced(planned, top, cwd), ...nextSteps(planned)].join('\n')}\n`);
  return ExitCode.clean;
}

async function kitsFor({ ci, preCommit: isWanted }: InitCommand, cwd: string): Promise<readonly Kit[]> {
  return [
    config,
    editor,
    gitAttributes,
    ...(isWanted === true ? [preCommit] : []),
    ...(ci === undefined ? [] : [services[ci]((await mainBranch(cwd)) ?? 'main')]),
  ];
}

function plan(kit: Kit, folder: string): Planned {
  const path = join(folder, kit.path);
  const before = existsSync(path) ? read(path, kit.path) : undefined;
  return { kit, isNew: before === undefined, text: kit.written(before) };
}

function read(path: string, shown: string): string {
  try {
    return decoded(readFileSync(path), shown);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`${shown} cannot be read: ${reasonOf(error)}`, 'Put that right first');
  }
}

function write(path: string, shown: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeOutput(path, shown, text);
}

/** The folder at the top of the repository; undefined where there is none, or nobody to ask. */
async function topOf(folder: string): Promise<string | undefined> {
  try {
    return (await Repository.around(folder, 'This folder')).root;
  } catch (error) {
    if (error instanceof CannotRun) return undefined;
    throw error;
  }
}

function misplaced(planned: readonly Planned[], top: string | undefined, cwd: string): readonly string[] {
  if (top === undefined || top === cwd) return [];
  const above = shownPath(top, cwd);
  return planned
    .filter(({ kit, text }) => kit.isOfRepository === true && text !== undefined)
    .map(
      ({ kit: { path } }) =>
        `${path} is looked for at the top of the repository only: move it to ${above}/${path}`,
    );
}

function nextSteps(planned: readonly Planned[]): readonly string[] {
  const left = planned
    .filter(({ kit, text }) => text === undefined && isYaml(kit))
    .map(({ kit }) => kit.path);
  return [
    ...(left.length === 0 ? [] : [`What to put into ${left.join(' and ')} by hand: docs/ci.md`]),
    'Next: sop new "Your company" --template organisation',
    '      sop new "What you do most often"',
    '      sop check',
  ];
}

/** What stands in such a file has an order that nobody else should change. */
function isYaml({ path }: Kit): boolean {
  return path.endsWith('.yml') || path.endsWith('.yaml');
}
