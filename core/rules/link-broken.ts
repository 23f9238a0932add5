import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { links, resolveLink } from '../prose/links.ts';

export const linkBroken: DocumentRule = {
  name: 'link-broken',
  group: 'steps',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'A link that leads to no file',
  why: 'Whoever needs the template or the form in the middle of the work does not find it.',
  *check(document, { isThere }) {
    for (const { url, part } of links(document)) {
      // What begins with a slash or an address means different places in different readers.
      if (/^(?:[a-z][a-z0-9+.-]*:|[/\\#])/i.test(url)) continue;
      const uri = resolveLink(url, document.uri);
      if (uri === undefined || isThere(uri) !== false) continue;
      yield {
        at: part,
        what: `There is no file ${quote(url)}.`,
        next: 'Write the path from this document to the file, or put the file there.',
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Inputs:
            - ⟦[Letter](../letters/letter.md)⟧

          Steps:
            - Coordinator: Write to the admin
              Use the ⟦[letter](templates/leter.md)⟧.
        `,
        files: ['templates/letter.md'],
      },
      {
        text: text`
          SOP: Answer to a complaint

          Background:
            The way of a complaint:

            ⟦![Map](complaints%20map.png)⟧

          Steps:
            - Clerk: Answer the complaint
        `,
        files: ['complaints.png'],
      },
    ],
    valid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Coordinator: Write to the admin
              Use the [letter](templates/letter.md#greeting) or the [form](https://forms.example/admin).
              Not \`[this](one.md)\`.
        `,
        files: ['templates/letter.md'],
      },
      {
        text: text`
          SOP: Answer to a complaint

          References:
            - [Steps](#steps), [mail](mailto:help@acme.example), [intranet](/forms/complaint.pdf)

          Steps:
            - Clerk: Answer the complaint
        `,
      },
    ],
  },
};
