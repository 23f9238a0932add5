import type { Part } from '../../grammar/index.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceContext, WorkspaceRule } from '../findings/rule.ts';
import { nameKey } from '../names/name-key.ts';
import { readApproval } from '../values/approval.ts';
import { readOwner } from '../values/owner.ts';
import { isHere } from '../workspace/declared.ts';
import { whoIs } from '../workspace/who-is.ts';

export const authorApproves: WorkspaceRule = {
  name: 'author-approves',
  group: 'ownership',
  severity: 'warning',
  preset: 'strict',
  scope: 'workspace',
  calendar: false,
  title: 'The owner alone has approved it',
  why: 'Nobody sees the mistakes in one’s own text; those who follow it meet them first.',
  *check(document, context) {
    const owner = document.value('owner');
    if (!document.isProcedure || owner === undefined || isAlone(context)) return;
    const approvers = document
      .fieldsNamed('approved by')
      .map((field) => readApproval(field.value).person)
      .filter((person) => person.text !== '');
    const [first] = approvers;
    const own = personKey(readOwner(owner).person, context);
    if (first === undefined || approvers.some((person) => personKey(person, context) !== own)) return;
    yield {
      at: first,
      what: `${quote(first.text)} owns the document and is the only one who has approved it.`,
      next: 'Let a second person read and approve it, and add “Approved by: ” with the name and the day.',
      related: [{ document, at: owner, message: 'The owner' }],
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Naming of customer folders
          Owner: Dana Reyes
          Approved by: ⟦Dana Reyes⟧, 2026-10-01
        `,
      },
      {
        text: text`
          SOP: Naming of customer folders
          Owner: Dana Reyes
          Approved by: ⟦Onboarding Lead⟧, 2026-10-01
        `,
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Dana Reyes
                role: Onboarding Lead
              - Omar Haddad
                role: Onboarding Coordinator
          `,
        ],
      },
    ],
    valid: [
      {
        text: text`
          SOP: Naming of customer folders
          Owner: Dana Reyes
          Approved by: Dana Reyes, 2026-10-01
          Approved by: Omar Haddad, 2026-10-02
        `,
      },
      {
        text: text`
          SOP: Naming of customer folders
          Owner: Dana Reyes
          Approved by: Dana Reyes, 2026-10-01
        `,
        others: [
          text`
            Organisation: Reyes Consulting

            People:
              - Dana Reyes
          `,
        ],
      },
    ],
  },
};

/** The person that a name stands for, also where it is the name of a role that one person holds. */
function personKey(name: Part, { workspace, known, today }: WorkspaceContext): string {
  const who = whoIs(name.text, workspace, known, today);
  return nameKey(who.kind === 'role of one' ? who.holder.name : name.text);
}

/** Where one person is the whole organisation, there is no second one to ask. */
function isAlone({ workspace, today }: WorkspaceContext): boolean {
  const here = [...workspace.declarations.people.values()].filter((person) => isHere(person, today));
  return here.length === 1;
}
