import type { MapNode } from '../../server/messages/messages.ts';
import { findingText } from './findings.ts';
import { page } from './page.ts';

/** The steps as a list of text, for those who have the page read to them. */
export function showOutline(nodes: readonly MapNode[]): void {
  page.outline.replaceChildren(
    ...nodes.map((node) => {
      const item = document.createElement('li');
      item.textContent = [node.label, ...node.findings.map(findingText)].join('. ');
      return item;
    }),
  );
}
