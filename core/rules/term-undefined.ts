import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceContext, WorkspaceRule } from '../findings/rule.ts';
import { leaveOpen } from '../fixes/edit.ts';
import { insertFirstItem, insertSection } from '../fixes/insert-entry.ts';
import { acronymsIn, spelledOutIn } from '../terms/acronyms.ts';
import { namesOf } from '../values/list.ts';

export const termUndefined: WorkspaceRule = {
  name: 'term-undefined',
  group: 'language',
  severity: 'information',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'A short form that nothing explains',
  why: 'Whoever is new has to ask what it stands for, or guesses.',
  *check(document, context) {
    if (!document.isProcedure) return;
    const found = acronymsIn(document.tree.blocks);
    if (found.length === 0) return;
    const explained = explainedIn(document, context);
    for (const acronym of found) {
      if (explained.has(acronym.text)) continue;
      explained.add(acronym.text);
      yield {
        at: acronym,
        what: `Nothing says what ${quote(acronym.text)} stands for.`,
        next: 'Spell it out here, or explain it under “Definitions”.',
        fixes: () => [define(document, acronym.text)],
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Weekly call

          Steps:
            - Coordinator: Prepare the ⟦QBR⟧
              record: Result of the QBR, under the customer record
        `,
        fixed: text`
          SOP: Weekly call

          Definitions:
            - QBR: What it stands for, and what it means

          Steps:
            - Coordinator: Prepare the QBR
              record: Result of the QBR, under the customer record
        `,
      },
      {
        text: text`
          SOP: Weekly call
          Purpose: Open ⟦RMAs⟧ are known before they cost a week.

          Definitions:
            - Go-live: The first day of use
        `,
        fixed: text`
          SOP: Weekly call
          Purpose: Open RMAs are known before they cost a week.

          Definitions:
            - RMA: What it stands for, and what it means
            - Go-live: The first day of use
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Weekly call
          Purpose: The quarterly business review (QBR) is prepared.
          Scope: DOA – dead on arrival – and every ingest graph validation ([IGV](igv.md))

          Definitions:
            - RMA: Return merchandise authorisation

          Systems: TMS

          Steps:
            - Coordinator: Read the open RMAs of ONB-012
              in: TMS
            - Coordinator: Send the QBR as a PDF
              NEVER send it by SMS. DO NOT FORGET the sponsor.
              - \`EXPORT FROM DWH\`
              - The IGV of each DOA
              - The lead and contact / LC, or on temporary duty aka “TDY”
              - ENT (enterprise) login with form SF 3106, for Joplin, MO
              - What the [SBI framework](sbi.md) says
        `,
      },
      {
        text: text`
          SOP: Weekly call

          Steps:
            - CSM: Open the TMS
        `,
        others: [
          text`
            Organisation: Acme Customer Success

            Roles:
              - CSM

            Systems:
              - TMS
          `,
        ],
      },
    ],
  },
};

/** What the document defines, spells out or uses as a name, and what the organisation has of that name. */
function explainedIn(document: SopDocument, { known }: WorkspaceContext): Set<string> {
  const defined = document.items('definitions').map((item) => (item.label ?? item.title).text);
  const fields = ['variants', 'tags'].flatMap((name) => document.fieldsNamed(name)).flatMap(namesOf);
  const names = [...defined, ...known.roles.names, ...known.systems.names, ...fields.map(({ text }) => text)];
  const words = names.flatMap((name) => name.match(/[\p{L}\p{N}]+/gu) ?? []);
  const short = words.map((word) => word.replace(/(?<=\p{Lu})s$/u, ''));
  return new Set([...short, ...spelledOutIn(document.tree.blocks)]);
}

function define(document: SopDocument, acronym: string): Fix {
  const meaning = 'What it stands for, and what it means';
  const entry = `${acronym}: ${meaning}`;
  const section = document.section('definitions');
  const edit =
    section === undefined
      ? insertSection(document, 'definitions', [`  - ${entry}`])
      : insertFirstItem(document, section, entry);
  return {
    title: `Explain “${acronym}” under Definitions`,
    edits: [leaveOpen(edit, `${acronym}: `, meaning)],
    safe: false,
    preferred: true,
    byPerson: true,
  };
}
