import { type Block, type ItemNode, type Part, subpart } from '../../grammar/index.ts';
import { quote } from '../findings/quote.ts';
import { lineEndOf, replace } from '../fixes/edit.ts';
import { bodyIndentation } from '../fixes/indentation.ts';
import type { SyntaxReport } from './report.ts';

/** `- Dana Reyes, Onboarding Lead` among the people of an organisation: all of it would be the name. */
export function personLineReports({ isHeading, nodes }: Block): readonly SyntaxReport[] {
  if (isHeading) return [];
  return nodes.flatMap((node) => (node.kind === 'item' ? reportsOf(node) : []));
}

function reportsOf(item: ItemNode): readonly SyntaxReport[] {
  const { text } = item;
  const separator = /\s*[,:]\s*(?=\S)/.exec(text.text);
  if (separator === null) return [];
  const name = text.text.slice(0, separator.index);
  const rest = subpart(text, separator.index + separator[0].length, text.text.length);
  const field = `${rest.text.includes('@') ? 'email' : 'role'}: ${rest.text}`;
  return [
    {
      code: 'value-format',
      at: text,
      what: `${quote(text.text)} is read as a name, all of it.`,
      why: 'Whoever is called by the name alone, as an owner is, is not found.',
      next: `Write the name alone, and what stands behind it on a line of its own below: “${field}”.`,
      fixes: (document) => [
        {
          title: `Write “${field}” below ${quote(name)}`,
          edits: [
            replace(
              document,
              behind(text, separator.index),
              `${lineEndOf(document)}${bodyIndentation(item)}${field}`,
            ),
          ],
          safe: false,
          preferred: true,
        },
      ],
    },
  ];
}

function behind(text: Part, from: number): Part {
  return subpart(text, from, text.text.length);
}
