import { type InlayHint, InlayHintKind, type InlayHintLabelPart } from 'vscode-languageserver';
import type { SopDocument } from '../../core/index.ts';
import { nameKey } from '../../core/names/name-key.ts';
import { referencesOf } from '../../core/references/references.ts';
import type { Declared } from '../../core/workspace/declared.ts';
import type { Block } from '../../grammar/index.ts';
import type { Session } from '../session.ts';
import { positionsOf } from '../text/positions.ts';

/** More people than that are only counted. */
const mostNamed = 2;

/**
 * Who holds a role today, behind its name: `Cook (Omar Haddad)`. A document that lists its roles has that said in the
 * list, once; elsewhere it stands where the role does a step, takes over or receives.
 */
export function roleHolders(block: Block, document: SopDocument, session: Session): InlayHint[] {
  const isList = block.section?.label === 'Roles';
  if (!document.isProcedure || (block.isHeading && !isList)) return [];
  const { declarations } = session.library.workspaceOf(document.uri);
  const today = session.dayFor(document.uri);
  const listed = new Set(document.roles.map(({ name }) => nameKey(name.text)));
  const positions = positionsOf(document.tree);
  const at = document.tree.startOf(block);
  return referencesOf(block, document.kind)
    .filter(({ sorts }) => sorts.length === 1 && sorts[0] === 'role')
    .filter(({ name }) => isList || !listed.has(nameKey(name.text)))
    .flatMap(({ name }): InlayHint[] => {
      const holders = declarations.holdersOf(name.text, today);
      if (holders.length === 0) return [];
      const position = positions.positionAt(at + name.end);
      return [{ position, label: labelOf(holders, session), kind: InlayHintKind.Type, paddingLeft: true }];
    });
}

/** The names lead to where the organisation has them. */
function labelOf(holders: readonly Declared[], session: Session): InlayHintLabelPart[] {
  if (holders.length > mostNamed) return [{ value: `(${holders.length} people)` }];
  const names = holders.map(({ document, thing, name }, index): InlayHintLabelPart[] => {
    const range = positionsOf(document.tree).range(document.tree.range(thing.name));
    const location = { uri: session.library.editorUri(document.uri), range };
    return [...(index === 0 ? [] : [{ value: ', ' }]), { value: name, location }];
  });
  return [{ value: '(' }, ...names.flat(), { value: ')' }];
}
