import type { Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import type { Fix } from '../findings/finding.ts';
import { lineEndOf, replace } from './edit.ts';
import { indentationOf, standsOnce } from './lines-of.ts';

/** Makes a step of each action; the last one keeps what stands below. None where others go by the title. */
export function splitStep(document: SopDocument, step: Step, actions: readonly Part[]): readonly Fix[] {
  const { node, title } = step;
  if (node.last > node.first || !standsOnce(document, title.text)) return [];
  const role = step.role === undefined ? '' : `${step.role.text}: `;
  const next = `${lineEndOf(document)}${indentationOf(node)}- ${role}`;
  const titles = actions.map(({ text }) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`);
  return [
    {
      title: `Make ${actions.length} steps of it`,
      edits: [replace(document, title, titles.join(next))],
      safe: false,
      preferred: true,
    },
  ];
}
