/** A file that `sop init` sets up. */
export interface Kit {
  /** From the folder that is set up, with `/` between the names. */
  readonly path: string;
  /** What it is good for, as the end of a line: `the extension is recommended to whoever opens the folder`. */
  readonly purpose: string;
  /** It is looked for at the top of a repository only. */
  readonly isOfRepository?: true;
  /**
   * What the file is to hold, from what it holds (undefined where there is none); undefined where nothing is to be done.
   * Throws CannotRun for what cannot be read.
   */
  written(before: string | undefined): string | undefined;
}
