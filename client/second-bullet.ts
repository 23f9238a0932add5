/** From the first column on, which may be behind the last. */
export interface Columns {
  readonly start: number;
  readonly end: number;
}

/**
 * The bullet that stands behind the bullet of a line, with the blanks behind it: `- ` in `- - Cook: Stir`, `1. ` in
 * `- 1. Cook: Stir`.
 */
export function secondBullet(text: string): Columns | undefined {
  const [both, first = ''] = /^(\s*- +)(?:[-*+•–]|\d{1,3}[.)]) +/.exec(text) ?? [];
  return both === undefined ? undefined : { start: first.length, end: both.length };
}
