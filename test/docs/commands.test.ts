import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { program } from '../../cli/command-line/program.ts';
import type { Terminal } from '../../cli/terminal/terminal.ts';
import { pageAt } from './page.ts';

const nowhere = { write: () => {}, columns: undefined, isTTY: false };
const terminal = { cwd: '/', env: {}, stdin: [], stdout: nowhere, stderr: nowhere } as unknown as Terminal;
const { commands } = await program([], terminal, () => {});

test('every command is in the list of commands, in the order of the help', () => {
  const listed = [...pageAt('docs/commands/README.md').text.matchAll(/^\| \[`sop (\w+)`\]/gm)].map(
    ([, name]) => name,
  );
  expect(listed).toEqual(commands.map((command) => command.name()));
});

describe.each(commands.map((command) => [command.name(), command] as const))(
  'the page of sop %s',
  (name, command) => {
    const { text } = pageAt(`docs/commands/${name}.md`);

    test('has every command below it', () => {
      for (const below of command.commands) expect(text).toContain(`## \`sop ${name} ${below.name()}\``);
    });

    test('has every option, and no other', () => {
      const options = optionsOf(command);
      for (const option of options) expect(text).toContain(option);
      const rows = [...text.matchAll(/^\| (`-.*?`) \|/gm)].flatMap(([, cell = '']) => [
        ...cell.matchAll(/--[a-zA-Z-]+/g),
      ]);
      expect(rows.map(([option]) => option).filter((option) => !options.includes(option))).toEqual([]);
    });
  },
);

function optionsOf(command: Command): readonly string[] {
  const own = command.options.filter(({ hidden }) => !hidden).flatMap(({ long }) => (long ? [long] : []));
  return [...own, ...command.commands.flatMap(optionsOf)];
}
