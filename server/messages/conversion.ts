/** An editor says in its `initializationOptions` where the program is that reads and writes other forms. */
export interface ConversionOptions {
  /** The path of a file, or in a browser its address. Without it nothing is imported, and only text is exported. */
  readonly conversionProgram?: string;
}
