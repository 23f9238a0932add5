/** Where a command runs and what it writes to. */
export interface Terminal {
  /** The current folder, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Tells a command that runs until it is told to end that this is now; others end by themselves. */
  readonly signal?: AbortSignal;
}

export interface Output {
  write(text: string): unknown;
  /** How many characters fit on a line; undefined where it is not a screen. */
  readonly columns?: number | undefined;
  readonly isTTY?: boolean | undefined;
}
