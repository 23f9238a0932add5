import { Tree } from './tree.ts';

export interface TextEdit {
  /** UTF-16 offsets in the document, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The tree of `text`. Any text has one; what is wrong with it stands in the problems of the tree and its blocks. */
export function parse(_text: string): Tree {
  return new Tree([], [], undefined);
}

/** The tree of the text after `change`, equal to the tree from scratch; blocks that it does not touch are shared. */
export function edit(tree: Tree, change: TextEdit): Tree {
  return parse(tree.text.slice(0, change.start) + change.text + tree.text.slice(change.end));
}
