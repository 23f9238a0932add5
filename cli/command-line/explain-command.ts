import { Command } from 'commander';
import { explain } from '../commands/explain.ts';
import { ExitCode } from '../failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';

/** `sop explain [rule]` */
export function explainCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('explain')
    .summary('Say what a rule protects, with examples')
    .description('Says what a rule reports and why, with examples. Without a name it lists all rules.')
    .argument('[rule]', 'The name of the rule, as it stands in a report')
    .addHelpText('after', examples('sop explain', 'sop explain owner-missing'))
    .action((rule: string | undefined) => {
      explain(rule, terminal);
      ends(ExitCode.clean);
    });
}
