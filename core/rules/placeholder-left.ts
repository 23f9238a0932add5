import type { Located, SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { nameKey } from '../names/name-key.ts';
import { type Placeholder, placeholdersIn, placeholdersInAll } from '../prose/placeholders.ts';
import { referencesOf } from '../references/references.ts';

export const placeholderLeft: DocumentRule = {
  name: 'placeholder-left',
  group: 'ownership',
  severity: 'warning',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'Something was to be written later',
  why: 'Whoever gets to that place has to guess, and each person guesses something else.',
  *check(document) {
    const isActive = nameKey(document.value('status')?.text ?? '') === 'active';
    for (const placeholder of placeholdersInAll(document.tree.blocks)) {
      if (isNamedElsewhere(placeholder, document)) continue;
      yield {
        at: placeholder,
        severity: isActive ? 'error' : 'warning',
        what: `${quote(placeholder.text)} stands for something that is not written yet.`,
        next: isActive
          ? 'Write what belongs there, or set the status back to “draft” until it is known.'
          : 'Write what belongs there before the procedure becomes active.',
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Return of access badges
          Status: draft
          Next review: ⟦YYYY-MM-DD⟧

          Steps:
            - Trainer: Collect the badge
              Put it into the box beside ⟦TBC⟧.
              record: Badge ⟦<number>⟧, in the ticket
        `,
      },
      {
        text: text`
          SOP: Return of access badges
          Status: active
          Scope: ⟦[insert the floors]⟧

          Steps:
            - Trainer: Collect the badge
              - ⟦TODO⟧: where is the box?
        `,
      },
      {
        text: text`
          SOP: Return of access badges
          Status: draft

          Roles:
            - ⟦TODO⟧ Role

          Steps:
            - TODO Role: ⟦TODO⟧ What is done first
            - TODO Role: Put the badge into the box
              within: 1 day of TODO What is done first
        `,
      },
      {
        text: text`
          SOP: Return of access badges
          Status: draft

          Roles:
            - ⟦TODO⟧ Role
            - ⟦TODO⟧ Role
            - todo clerk

          Steps:
            - TODO Role: Collect the badge
            - ⟦TODO⟧ Clerk: Put it into the box
        `,
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Owner: ⟦TODO⟧
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Filing of scans

          Steps:
            - Trainer: Name the file <customer>-<date>.pdf
              Write the date as YYYY-MM-DD, and line breaks as \`<br>\`.
              output: The file \`<customer>.pdf\`
            - Trainer: Move the card from TODO to DONE
        `,
      },
      {
        text: text`
          SOP: Filing of scans

          Steps:
            - Trainer: Send the question
              \`\`\`
              Dear <name>,
              may we file this?
              \`\`\`
              # TODO: ask Legal for the wording
            - Trainer: Write to <office@acme.example>
        `,
      },
    ],
  },
};

/** It is the name of a role or a step that is left open where it is declared: written there, it is written here. */
function isNamedElsewhere(placeholder: Placeholder, document: SopDocument): boolean {
  const { block, start } = placeholder;
  const isHere = (part: Located) => part.block === block && part.start === start;
  return referencesOf(block, document.kind).some(({ name, sorts }) => {
    if (!isHere(name)) return false;
    const key = nameKey(name.text);
    const declared = [
      ...(sorts.includes('role') ? document.roles.map((role) => role.name) : []),
      ...(sorts.includes('step') ? document.stepsNamed(name.text).map(({ title }) => title) : []),
    ].filter((other) => nameKey(other.text) === key);
    return !declared.some(isHere) && declared.some(isLeftOpenAt);
  });
}

function isLeftOpenAt({ block, start }: Located): boolean {
  return placeholdersIn(block).some((placeholder) => placeholder.start === start);
}
