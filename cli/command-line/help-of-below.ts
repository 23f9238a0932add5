import type { Command } from 'commander';

/** `sop help tracker report` is `sop tracker report --help`: the help command itself takes one name. */
export function withHelpOfBelow(args: readonly string[], sop: Command): readonly string[] {
  const [first, name, below, ...others] = args;
  const command = sop.commands.find((each) => each.name() === name);
  const isBelow = command?.commands.some((each) => each.name() === below) === true;
  return first === 'help' && isBelow ? [name ?? '', below ?? '', ...others, '--help'] : args;
}
