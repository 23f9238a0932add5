import { kinds } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { insertAt } from '../fixes/edit.ts';

export const titleMissing: DocumentRule = {
  name: 'title-missing',
  group: 'ownership',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'The document has no title',
  why: 'What has no name can be neither searched for nor referred to, and nobody can tell whether it is the one to follow.',
  *check(document) {
    const { header } = document.tree;
    if (header === undefined || document.title !== undefined) return;
    const { label, example } = kinds.find((each) => each.kind === header.documentKind) ?? kinds[0] ?? {};
    yield {
      at: header.own,
      what: 'The document has no title.',
      next: `Write it behind the colon, for example “${label}: ${example}”.`,
      fixes: () => afterTheFile(document),
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          ⟦SOP:⟧
          Owner: Lena Brandt
        `,
        fixed: text`
          SOP: Document
          Owner: Lena Brandt
        `,
      },
      {
        text: text`
          # Handed over by Sales
          ⟦Workflow:⟧
          Owner: Dana Reyes
        `,
        fixed: text`
          # Handed over by Sales
          Workflow: Document
          Owner: Dana Reyes
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Food storage check
          Owner: Lena Brandt
        `,
      },
      {
        text: text`
          Tracker: Oakhaven Freight
        `,
      },
    ],
  },
};

/** `food-storage-check.sop` says what it is. */
function afterTheFile(document: SopDocument): readonly Fix[] {
  const { header } = document.tree;
  const name = /([^/:\\]+)\.sop$/i.exec(document.uri)?.[1];
  if (header === undefined || name === undefined) return [];
  const words = decoded(name)
    .replace(/[-_\s]+/g, ' ')
    .trim();
  if (words === '') return [];
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  const offset = document.tree.range(header.own).end;
  return [
    {
      title: `Call it “${title}”, like its file`,
      edits: [insertAt(document, offset, ` ${title}`)],
      safe: false,
      preferred: true,
    },
  ];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
