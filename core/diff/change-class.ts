/** What a change is about, for those who approve it. The order is that of reports. */
export const changeClasses = [
  /** Who answers for the document, its version, its review, its approval. */
  'control',
  /** Who does it, takes part, is asked or told; who holds a role. */
  'responsibility',
  /** What is done, where, and in which order. */
  'sequence',
  /** By when, how long, how often. */
  'timing',
  /** What is confirmed, approved, recorded or warned of. */
  'check and gate',
  /** What it is for, when it begins and when it is done. */
  'scope and trigger',
  /** How the same is said. */
  'wording only',
  /** Nothing but the dates of the review. */
  'review only',
] as const;

export type ChangeClass = (typeof changeClasses)[number];

export function isChangeClass(text: string): text is ChangeClass {
  return (changeClasses as readonly string[]).includes(text);
}
