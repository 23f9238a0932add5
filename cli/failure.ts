/** Why a command could not run: said in one line, with the next step, and the command ends with 2. */
export class CannotRun extends Error {
  /** What else has to be put right first. */
  readonly others: readonly CannotRun[];

  constructor(what: string, next?: string, others: readonly CannotRun[] = []) {
    super([what, ...(next === undefined ? [] : [next])].map(sentence).join(' '));
    this.others = others;
  }
}

/** What happens with one document. A fault of ours in it is said with the document's path, for whoever reports it. */
export function withDocument<T>(path: string, work: () => T, done = 'checked'): T {
  const said = (error: unknown): never => {
    if (error instanceof CannotRun) throw error;
    const what = `${path} could not be ${done}: ${(error as Error).message}`;
    throw new CannotRun(what, 'This is a fault of sop itself; please report it with the document');
  };
  try {
    const result = work();
    return result instanceof Promise ? (result.catch(said) as T) : result;
  } catch (error) {
    return said(error);
  }
}

/** The exit codes of every command. */
export const ExitCode = { clean: 0, findings: 1, couldNotRun: 2 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** With a full stop, which only a command to copy goes without. */
function sentence(text: string): string {
  return /[.?!]$|: sop .*$/.test(text) ? text : `${text}.`;
}
