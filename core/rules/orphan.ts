import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { textsOf } from '../values/list.ts';
import type { Workspace } from '../workspace/workspace.ts';

export const orphan: WorkspaceRule = {
  name: 'orphan',
  group: 'flow',
  severity: 'information',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'A procedure waits for another one, and no other one mentions it',
  why: 'Whoever ends the other procedure does not know that this one begins, and nobody begins it.',
  *check(document, { workspace }) {
    if (document.kind !== 'sop' || !document.isProcedure || document.isRetired) return;
    const triggers = document.fieldsNamed('trigger').flatMap(textsOf);
    const waits = triggers.map(({ text }) => waitsFor(text, workspace));
    const [first] = triggers;
    if (first === undefined || !workspace.hasSeveralProcedures || waits.includes(undefined)) return;
    if (isMentioned(document, workspace)) return;
    yield {
      at: first,
      what: `It begins with ${quote(waits[0] ?? '')}, and no document runs it or mentions it.`,
      next: 'Run it from the procedure that starts it, name it there under References, or write the event that starts it.',
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Cooling of the bread
          ID: BAK-004
          Trigger: ⟦BAK-003 is done⟧
        `,
        others: ['SOP: Baking of the bread\nID: BAK-003\n'],
      },
      {
        text: text`
          SOP: Cooling of the bread
          Trigger: ⟦Another procedure runs it⟧
        `,
        others: ['SOP: Baking of the bread\n'],
      },
    ],
    valid: [
      {
        text: text`
          SOP: Cooling of the bread
          ID: BAK-004
          Trigger: BAK-003 is done
        `,
        others: ['SOP: Baking of the bread\nID: BAK-003\n\nReferences:\n  - BAK-004\n'],
      },
      {
        text: text`
          SOP: Cooling of the bread
          Trigger:
            - BAK-003 is done
            - The oven is full
        `,
        others: ['SOP: Baking of the bread\nID: BAK-003\n'],
      },
    ],
  },
};

const another = /\b(?:another|a calling|the calling) (?:procedure|SOP|workflow|process)\b/i;

/** The document that a trigger speaks of; undefined where the trigger is an event of its own. */
function waitsFor(trigger: string, workspace: Workspace): string | undefined {
  const general = another.exec(trigger)?.[0];
  if (general !== undefined) return general;
  const ids = trigger.match(/\b\p{Lu}[\p{Lu}\d]*-\d+\b/gu) ?? [];
  return ids.find((id) => workspace.knownAs(id).length > 0);
}

function isMentioned(document: SopDocument, workspace: Workspace): boolean {
  return [document.title, document.value('id')].some((name) => {
    const users = name === undefined ? [] : [...workspace.usersOf('document', name.text)];
    return users.some((uri) => uri !== document.uri);
  });
}
