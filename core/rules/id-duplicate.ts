import { text } from '../findings/example.ts';
import { listed, quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { nameKey } from '../names/name-key.ts';
import { nextFreeId } from '../workspace/next-id.ts';

const mostNamed = 3;

export const idDuplicate: WorkspaceRule = {
  name: 'id-duplicate',
  group: 'ownership',
  severity: 'error',
  preset: 'essential',
  scope: 'workspace',
  calendar: false,
  title: 'Two documents have the same ID',
  why: 'Whoever is sent to the ID may follow the wrong procedure and not notice.',
  *check(document, { workspace, settings }) {
    const id = document.value('id');
    if (!document.isProcedure || id === undefined) return;
    const key = nameKey(id.text);
    const others = workspace
      .knownAs(id.text)
      .filter((other) => other.uri !== document.uri && nameKey(other.value('id') ?? '') === key)
      .map((other) => other.document);
    if (others.length === 0) return;
    const names = others.slice(0, mostNamed).map((other) => quote(other.title?.text ?? other.uri));
    const more = others.length > mostNamed ? [`${others.length - mostNamed} more`] : [];
    yield {
      at: id,
      what: `The ID ${quote(id.text)} is that of ${listed([...names, ...more])} too.`,
      next: 'Give one of them an ID of its own, and correct what refers to it.',
      related: others.map((other) => ({
        document: other,
        at: other.value('id'),
        message: `The ID of ${quote(other.title?.text ?? other.uri)}`,
      })),
      fixes: () => {
        const free = nextFreeId(workspace, { idPrefix: prefixOf(id.text) ?? settings.idPrefix ?? 'SOP' });
        return [
          {
            title: `Give this one the ID ${free}`,
            edits: [replace(document, id, free)],
            safe: false,
            preferred: false,
          },
        ];
      },
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Third contact after signing
          ID: ⟦ONB-044⟧
        `,
        others: [
          text`
            SOP: Second contact after signing
            ID: ONB-044
          `,
        ],
        fixed: text`
          SOP: Third contact after signing
          ID: ONB-045
        `,
      },
      {
        text: text`
          SOP: Food storage check
          ID: ⟦kit-003⟧
        `,
        others: [
          text`
            SOP: Stock count
            ID: KIT-003
          `,
          text`
            SOP: Cleaning of the ovens
            ID: KIT-017
          `,
        ],
        fixed: text`
          SOP: Food storage check
          ID: KIT-018
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Third contact after signing
          ID: ONB-045
        `,
        others: [
          text`
            SOP: Second contact after signing
            ID: ONB-044
          `,
        ],
      },
      {
        text: text`
          SOP: Third contact after signing
          ID: ONB-045
          Replaces: ONB-044
        `,
      },
    ],
  },
};

function prefixOf(id: string): string | undefined {
  return /^(\p{L}[\p{L}\d]*)-\d+$/u.exec(id)?.[1]?.toUpperCase();
}
