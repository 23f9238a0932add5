import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command, CommanderError } from 'commander';
import { nearest } from '../../core/names/nearest.ts';
import { CannotRun } from '../failure.ts';

/** A wrong argument, said in one line with the next step. */
export function usageError(
  error: CommanderError,
  args: readonly string[],
  sop: Command,
  cwd: string,
): CannotRun {
  const [first = '', second = ''] = args;
  if (error.code === 'commander.help') return first === 'help' ? noCommand(second, sop) : oneOf(first, sop);
  const said = oneLine(error.message);
  if (said.endsWith('?')) return new CannotRun(said);
  if (/argument .* is invalid\. /.test(said)) return new CannotRun(said);
  if (error.code === 'commander.conflictingOption') return new CannotRun(said, 'Leave one of the two out');
  if (error.code !== 'commander.unknownCommand') {
    const isBelow = sop.commands.find(hasName(first))?.commands.some(hasName(second)) === true;
    return new CannotRun(
      said,
      `The options are listed by: sop ${isBelow ? `${first} ${second} --help` : `help ${first}`}`,
    );
  }
  if (existsSync(resolve(cwd, first))) return new CannotRun(said, `To check it, run: sop check ${first}`);
  return new CannotRun(said, 'The commands are listed by: sop help');
}

const hasName = (name: string) => (command: Command) => command.name() === name;

/** `sop help nothing` */
function noCommand(name: string, sop: Command): CannotRun {
  const [best] = nearest(
    name,
    sop.commands.map((command) => command.name()),
  );
  return new CannotRun(
    `There is no command '${name}'`,
    best === undefined ? 'The commands are listed by: sop help' : `Did you mean ${best}?`,
  );
}

/** `sop tracker`, which is nothing by itself */
function oneOf(name: string, sop: Command): CannotRun {
  const below = sop.commands.find((command) => command.name() === name)?.commands ?? [];
  const listed = below.map((command) => `sop ${name} ${command.name()}`).join(' or ');
  return new CannotRun(`It is not said what to do with ${name}`, `Run ${listed}`);
}

/** `error: unknown option '--formt'` and, on a line of its own, `(Did you mean --format?)` */
function oneLine(message: string): string {
  const text = message.replace(/^error: /, '').replace(/\s*\n\s*\((.*)\)$/, '. $1');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
