import { type Conflict, conflictsOf, type Marker } from '../document/conflicts.ts';
import type { SopDocument } from '../document/document.ts';
import type { Fix } from '../findings/finding.ts';
import type { DocumentRule } from '../findings/rule.ts';

/** While a document has a conflict, nothing else is reported of it: what the rest says is not known yet. */
export const mergeConflict: DocumentRule = {
  name: 'merge-conflict',
  group: 'ownership',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'A conflict is left between two versions',
  why: 'Whoever reads it finds both versions one below the other, and takes the first for the one that holds.',
  *check(document) {
    for (const conflict of conflictsOf(document)) {
      const { block, line } = conflict.first;
      yield {
        at: block.part(line, 0, block.lines[line]?.end ?? 0),
        what: isWhole(conflict)
          ? 'Two versions of the same lines stand here, as version control has left them.'
          : 'A mark that version control has left stands here.',
        next: isWhole(conflict)
          ? 'Choose between them and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.'
          : 'Read the lines around it, keep those that hold, and remove the mark.',
        fixes: () => choices(document, conflict),
      };
    }
  },
  examples: {
    invalid: [
      {
        text: [
          'SOP: Test of the intake form',
          '⟦<<<<<<< HEAD⟧',
          'Complete within: 2 days of trigger',
          '=======',
          'Complete within: 1 day of trigger',
          '>>>>>>> faster',
          'Takes: 30 minutes',
          '',
        ].join('\n'),
        fixed: 'SOP: Test of the intake form\nComplete within: 2 days of trigger\nTakes: 30 minutes\n',
      },
      {
        text: [
          'SOP: Test of the intake form',
          '',
          'Steps:',
          '  - Coordinator: Fill in every field',
          '⟦>>>>>>> faster⟧',
          '',
        ].join('\n'),
      },
    ],
    valid: [
      {
        text: 'SOP: Test of the intake form\n\nBackground:\n  It has grown.\n\n  =======\n\n  Fields were added.\n',
      },
      {
        text: 'SOP: Test of the intake form\n\nSteps:\n  - Coordinator: Read the markers\n    ```\n    <<<<<<< HEAD\n    ```\n',
      },
    ],
  },
};

function isWhole({ middle, last }: Conflict): boolean {
  return middle !== undefined && last !== undefined;
}

function choices(document: SopDocument, { first, original, middle, last }: Conflict): readonly Fix[] {
  if (middle === undefined || last === undefined) return [];
  const above = {
    title: 'Keep what stands above =======',
    edits: [cut(document, first, first), cut(document, original ?? middle, last)],
    safe: false,
    preferred: false,
  };
  const below = {
    title: 'Keep what stands below =======',
    edits: [cut(document, first, middle), cut(document, last, last)],
    safe: false,
    preferred: false,
  };
  return [above, below];
}

/** Takes away the lines from one marker to another, both included. */
function cut(document: SopDocument, from: Marker, to: Marker) {
  const start = document.tree.startOf(from.block) + (from.block.lineStarts[from.line] as number);
  const end = document.tree.startOf(to.block) + (to.block.lineStarts[to.line + 1] as number);
  return { uri: document.uri, start, end, text: '' };
}
