/** Why a command could not run: said in one line, with the next step, and the command ends with 2. */
export class CannotRun extends Error {
  constructor(what: string, next?: string) {
    super([what, ...(next === undefined ? [] : [next])].map(sentence).join(' '));
  }
}

/** The exit codes of every command. */
export const ExitCode = { clean: 0, findings: 1, couldNotRun: 2 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** With a full stop, which only a command to copy goes without. */
function sentence(text: string): string {
  return /[.?!]$|: sop .*$/.test(text) ? text : `${text}.`;
}
