import { type CallHierarchyItem, SymbolKind } from 'vscode-languageserver';
import type { SopDocument } from '../../core/index.ts';
import type { Session } from '../session.ts';
import { positionsOf } from '../text/positions.ts';

/** A procedure as a line of the tree of runs. */
export function item(document: SopDocument, { library }: Session): CallHierarchyItem {
  const { tree, title, uri } = document;
  const positions = positionsOf(tree);
  const range = positions.range({ start: 0, end: tree.length });
  const at = title ?? tree.header?.own;
  const id = document.value('id')?.text;
  const made: CallHierarchyItem = {
    name: title?.text ?? decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)),
    kind: SymbolKind.File,
    uri: library.editorUri(uri),
    range,
    selectionRange: at === undefined ? range : positions.range(tree.range(at)),
  };
  return id === undefined ? made : { ...made, detail: id };
}
