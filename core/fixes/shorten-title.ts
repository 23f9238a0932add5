import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import type { Fix } from '../findings/finding.ts';
import { lineEndOf, replace } from './edit.ts';
import { bodyIndentation, standsOnce } from './lines-of.ts';

const joint =
  / (?=(?:in|on|at|with|without|from|for|by|using|into|onto|under|before|after|until|because|when|so that|in order to|according to|including) )/g;

/** Leaves the action in the title and moves the circumstances into a detail; none where others go by the title. */
export function shortenTitle(document: SopDocument, { node, title }: Step): readonly Fix[] {
  const cut = [...title.text.matchAll(joint)].find(
    ({ index }) => wordsIn(title.text.slice(0, index)) >= 3,
  )?.index;
  if (cut === undefined || node.last > node.first || !standsOnce(document, title.text)) return [];
  const [action, rest] = [title.text.slice(0, cut), title.text.slice(cut + 1)];
  const detail = `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
  const below = `${lineEndOf(document)}${bodyIndentation(node)}- ${detail}`;
  return [
    {
      title: 'Move the circumstances into a detail',
      edits: [replace(document, title, `${action}${below}`)],
      safe: false,
      preferred: true,
    },
  ];
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}
