import type { SopDocument } from '../document/document.ts';
import type { Thing } from '../document/thing.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { nameKey } from '../names/name-key.ts';
import type { Workspace } from '../workspace/workspace.ts';

export const personDuplicate: WorkspaceRule = {
  name: 'person-duplicate',
  group: 'trackers',
  severity: 'error',
  preset: 'essential',
  scope: 'workspace',
  calendar: false,
  title: 'A person stands in the organisation twice',
  why: 'Of two entries one is out of date, and nobody can tell which one an owner or a backup means.',
  *check(document, { workspace }) {
    if (document.kind !== 'organisation') return;
    const elsewhere = peopleBeside(document, workspace);
    const seen = new Map<string, Thing>();
    for (const person of document.people) {
      const key = nameKey(person.name.text);
      if (key === '') continue;
      const first = seen.get(key);
      const other = first === undefined ? elsewhere.get(key) : { document, person: first };
      if (first === undefined) seen.set(key, person);
      if (other === undefined) continue;
      const where = other.document === document ? '' : ` in ${titleOf(other.document)}`;
      yield {
        at: person.name,
        what: `${quote(person.name.text)} stands ${other.document === document ? 'here a second time' : `here and${where}`}.`,
        next: 'Keep one entry with all roles, commas between; if they are two people, write both names so that they differ.',
        related: [{ document: other.document, at: other.person.name, message: 'The other entry' }],
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          Organisation: Acme Customer Success

          People:
            - Dana Reyes
              role: Onboarding Lead
            - Omar Haddad
              role: Trainer
            - ⟦dana reyes⟧
              role: Trainer
        `,
      },
      {
        text: text`
          Organisation: Acme Customer Success

          People:
            - ⟦Dana Reyes⟧
              role: Onboarding Lead
        `,
        others: [
          text`
            Organisation: Acme Training

            People:
              - Dana Reyes
                role: Trainer
          `,
        ],
      },
    ],
    valid: [
      {
        text: text`
          Organisation: Acme Customer Success

          People:
            - Dana Reyes
              role: Onboarding Lead, Trainer
            - Omar Haddad
              role: Trainer
        `,
      },
      {
        text: text`
          Organisation: Acme Customer Success

          People:
            - Dana Reyes
              role: Onboarding Lead
            - Dana Reyes (Berlin)
              role: Trainer
        `,
      },
    ],
  },
};

interface Elsewhere {
  readonly document: SopDocument;
  readonly person: Thing;
}

/** The people of the other Organisation documents, by the key of the name. */
function peopleBeside(document: SopDocument, workspace: Workspace): ReadonlyMap<string, Elsewhere> {
  const others = workspace.organisations.filter(({ uri }) => uri !== document.uri);
  const found = new Map<string, Elsewhere>();
  for (const other of others) {
    for (const person of other.people) {
      const key = nameKey(person.name.text);
      if (!found.has(key)) found.set(key, { document: other, person });
    }
  }
  return found;
}

function titleOf(document: SopDocument): string {
  return quote(document.title?.text ?? 'another Organisation document');
}
