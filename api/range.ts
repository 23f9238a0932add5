/** A place in a text: UTF-16 offsets from its start, as JavaScript's strings count, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
