/** What has become of a node or a way of the map since another version. */
export type ChangeMark = 'added' | 'removed' | 'changed' | 'moved';

/** What a map shows of the changes since another version; what has stayed as it was is not in it. */
export interface ChangeMarks {
  /** By the id of the node. */
  readonly nodes: ReadonlyMap<string, ChangeMark>;
  /** By the index of the way; `added` or `removed`. */
  readonly ways: ReadonlyMap<number, ChangeMark>;
}

/** What stands on the node, so that nobody has to tell the marks apart by their colours. */
export const markTexts: Readonly<Record<ChangeMark, string>> = {
  added: '✚ new',
  removed: '✖ gone',
  changed: '● changed',
  moved: '⇅ moved',
};
