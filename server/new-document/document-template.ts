import type { Template } from './template.ts';

/** What is known of a document when it is begun. */
export interface Begun {
  readonly title?: string;
  readonly owner?: string;
  readonly id?: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The day of the first review, as `YYYY-MM-DD`. */
  readonly review: string;
}

/** A whole document; what is not known yet is a place to fill in. */
export type DocumentTemplate = (begun: Begun) => Template;

/** The line of the ID, with its line end; nothing for a library whose documents have none. */
export function idLine({ id }: Begun): string {
  return id === undefined ? '' : `ID: ${id}\n`;
}
