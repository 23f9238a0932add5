/** A version of a document that it is compared with. */
export interface OtherVersion {
  /** For a title: `main`, `the last commit`, `old.sop`. */
  readonly name: string;
  readonly text: string;
}
