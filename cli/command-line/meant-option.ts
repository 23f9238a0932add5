import type { Command, Option } from 'commander';

/** What other programs call an option that is called otherwise here. */
const synonyms: Readonly<Record<string, string>> = {
  '--all': '--fix=all',
  '--date': '--today',
  '--dry-run': '--check',
  '--errors-only': '--quiet',
  '--file': '--output',
  '--rules': '--preset',
  '--silent': '--quiet',
  '--type': '--template',
};

/** What is no option of any command. */
const elsewhere: Readonly<Record<string, string>> = {
  '-v': 'The version is told by: sop --version',
  '--color': 'Colours go by a variable: FORCE_COLOR=1',
  '--config': 'Settings are found by themselves: sop.config.json in the folder, or above',
  '--exclude': 'What is no part of the library stands under "exclude" in sop.config.json',
  '--ignore': 'What is no part of the library stands under "exclude" in sop.config.json',
  '--no-color': 'Colours go by a variable: NO_COLOR=1',
};

/** The next step of somebody who gave a command an option that it does not have: `Did you mean --format json?` */
export function meantOption(flag: string, command: Command, sop: Command): string | undefined {
  const meant = optionMeant(flag, command.options);
  if (meant !== undefined) return `Did you mean ${meant}?`;
  if (elsewhere[flag] !== undefined) return elsewhere[flag];
  if (command !== sop) return undefined;
  const owner = sop.commands.find(({ options }) => options.some(({ long }) => long === flag));
  return owner === undefined ? undefined : `Did you mean sop ${owner.name()} ${flag}?`;
}

function optionMeant(flag: string, options: readonly Option[]): string | undefined {
  const synonym = synonyms[flag];
  if (options.some(({ long }) => long === synonym?.replace(/=.*/, ''))) return synonym;
  const [begun, another] = options.filter(({ long }) => flag.length > 3 && long?.startsWith(flag));
  if (begun !== undefined && another === undefined) return begun.long;
  const value = flag.replace(/^--?/, '');
  const choosing = options.find(({ argChoices }) => argChoices?.includes(value));
  return choosing && `${choosing.long} ${value}`;
}
