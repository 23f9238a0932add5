import { type Block, FieldNode, LineKind } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { lineAt } from '../document/line-at.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { nameKey } from '../names/name-key.ts';
import { type Reference, referencesOf } from '../references/references.ts';
import type { KnownDocument } from '../workspace/known-document.ts';
import type { Workspace } from '../workspace/workspace.ts';

export const retiredReferenced: WorkspaceRule = {
  name: 'retired-referenced',
  group: 'ownership',
  severity: 'error',
  preset: 'essential',
  scope: 'workspace',
  calendar: false,
  title: 'It sends people to a procedure that is retired',
  why: 'Whoever gets there follows steps that nobody keeps right any more.',
  *check(document, { workspace }) {
    if (!document.isProcedure || document.isRetired || !workspace.hasRetired) return;
    for (const { name } of document.tree.blocks.flatMap((block) => documentsNamedIn(block, document))) {
      const found = workspace.knownAs(name.text);
      const [retired] = found;
      if (retired === undefined || retired.uri === document.uri || !found.every((each) => each.isRetired))
        continue;
      yield {
        at: name,
        what: `${quote(retired.title ?? name.text)} is retired.`,
        next: 'Name the procedure that has taken its place, or write the steps here.',
        related: [
          { document: retired.document, at: retired.document.value('status'), message: 'Retired here' },
        ],
        fixes: () =>
          successorsOf(retired, workspace).map((successor) => ({
            title: `Name “${successor.title}” instead`,
            edits: [replace(document, name, nameLike(name.text, retired, successor))],
            safe: false,
            preferred: true,
          })),
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: First contact after signing

          Steps:
            - Coordinator: Speak with the sponsor
              run: ⟦Welcome call⟧
        `,
        others: [
          text`
            SOP: Welcome call
            ID: ONB-002
            Status: retired
          `,
          text`
            SOP: Customer welcome pack delivery
            ID: ONB-012
            Replaces: Welcome call
          `,
        ],
        fixed: text`
          SOP: First contact after signing

          Steps:
            - Coordinator: Speak with the sponsor
              run: Customer welcome pack delivery
        `,
      },
      {
        text: text`
          SOP: First contact after signing

          Steps:
            - Coordinator: Speak with the sponsor
              if nobody answers: run ⟦ONB-002⟧
              if the sponsor has left: stop

          References:
            - ⟦ONB-002⟧
        `,
        others: [
          text`
            SOP: Welcome call
            ID: ONB-002
            Status: retired
          `,
        ],
      },
    ],
    valid: [
      {
        text: text`
          SOP: Customer welcome pack delivery
          ID: ONB-012
          Replaces: ONB-002

          Steps:
            - Coordinator: Speak with the sponsor

          History:
            - 1.0, 2026-11-02, Dana Reyes: In place of ONB-002
        `,
        others: [
          text`
            SOP: Welcome call
            ID: ONB-002
            Status: retired
          `,
        ],
      },
      {
        text: text`
          SOP: First contact after signing

          Steps:
            - Coordinator: Speak with the sponsor
              run: Welcome call
        `,
        others: [
          text`
            SOP: Welcome call
            Status: active
          `,
        ],
      },
    ],
  },
};

/** What it says of the past may name what is past. */
const ofThePast: ReadonlySet<string> = new Set(['id', 'replaces', 'history', 'background']);

/** The names of documents in a block, one a place. */
function documentsNamedIn(block: Block, document: SopDocument): readonly Reference[] {
  const top = block.isHeading && block.nodes[0] instanceof FieldNode ? block.nodes[0].name : undefined;
  if (ofThePast.has(top ?? block.section?.label.toLowerCase() ?? '')) return [];
  const named = referencesOf(block, document.kind).filter(
    ({ name, sorts }) => sorts.includes('document') && !isInComment(block, name.start),
  );
  return [...new Map(named.map((reference) => [reference.name.start, reference])).values()];
}

function isInComment(block: Block, offset: number): boolean {
  return block.lines[lineAt(block, offset)]?.kind === LineKind.Comment;
}

/** The documents that say that they take its place. */
function successorsOf(retired: KnownDocument, workspace: Workspace): readonly KnownDocument[] {
  return workspace.known.filter((known) => {
    const replaced = known.value('replaces');
    if (replaced === undefined || known.isRetired || known.title === undefined) return false;
    return workspace.knownAs(replaced).some(({ uri }) => uri === retired.uri);
  });
}

/** By ID where it was named by its ID. */
function nameLike(name: string, retired: KnownDocument, successor: KnownDocument): string {
  const isById = nameKey(name) === nameKey(retired.value('id') ?? '');
  const id = isById ? successor.value('id') : undefined;
  return id ?? successor.title ?? '';
}
