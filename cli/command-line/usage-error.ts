import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command, CommanderError } from 'commander';
import { nearest } from '../../core/index.ts';
import { CannotRun } from '../failure.ts';
import { meantOption } from './meant-option.ts';
import { wrongValue } from './wrong-value.ts';

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
  const command = commandIn(args, sop);
  const [, flag] = /^error: unknown option '(.+?)(?:=.*)?'/s.exec(error.message) ?? [];
  const meant = flag === undefined ? undefined : meantOption(flag, command, sop);
  if (meant !== undefined) return new CannotRun(`There is no option '${flag}' here`, meant);
  if (said.endsWith('?')) return new CannotRun(said);
  const wrong = wrongValue(error.message);
  if (wrong !== undefined) return wrong;
  if (error.code === 'commander.conflictingOption') return new CannotRun(said, 'Leave one of the two out');
  if (error.code === 'commander.missingArgument')
    return new CannotRun(said, `Write: ${pathOf(command)} ${command.usage()}`);
  if (error.code === 'commander.missingMandatoryOptionValue')
    return new CannotRun(said, `Write: ${pathOf(command)} ${mandatory(command)}`);
  if (error.code === 'commander.excessArguments') return tooMany(command);
  if (error.code !== 'commander.unknownCommand')
    return new CannotRun(said, `The options are listed by: ${helpOf(command)}`);
  if (existsSync(resolve(cwd, first))) return new CannotRun(said, `To check it, run: sop check ${first}`);
  return new CannotRun(said, `The commands are listed by: ${helpOf(command)}`);
}

const hasName = (name: string) => (command: Command) => command.name() === name;

/** The command that the arguments begin with. */
function commandIn([first = '', ...others]: readonly string[], command: Command): Command {
  const below = command.commands.find(hasName(first));
  return below === undefined ? command : commandIn(others, below);
}

/** `sop tracker report` */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** The command to run for the help of a command. */
function helpOf(command: Command): string {
  if (command.parent === null) return 'sop help';
  return command.parent.parent === null ? `sop help ${command.name()}` : `${pathOf(command)} --help`;
}

/** `--workflow <name> --customer <name>` */
function mandatory({ options }: Command): string {
  return options.flatMap((each) => (each.mandatory ? [each.flags.replace(/^-\w, /, '')] : [])).join(' ');
}

/** `sop new Locking up`, whose title is of two words */
function tooMany(command: Command): CannotRun {
  const [argument] = command.registeredArguments;
  const words = command.args.join(' ');
  const isTitle = argument?.name() === 'title';
  return new CannotRun(
    `${pathOf(command)} takes ${argument === undefined ? 'no argument' : `one ${argument.name()}`}, not ${words}`,
    isTitle
      ? `Put quotes around it: ${pathOf(command)} "${words}"`
      : `Write: ${pathOf(command)} ${command.usage()}`,
  );
}

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
  const below = sop.commands.find(hasName(name))?.commands ?? [];
  const listed = below.map((command) => `sop ${name} ${command.name()}`).join(' or ');
  return new CannotRun(`It is not said what to do with ${name}`, `Run ${listed}`);
}

/** `error: unknown option '--formt'` and, on a line of its own, `(Did you mean --format?)` */
function oneLine(message: string): string {
  const text = message.replace(/^error: /, '').replace(/\s*\n\s*\((.*)\)$/, '. $1');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
