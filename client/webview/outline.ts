import type { MapAnswer } from '../../server/messages/messages.ts';
import { findingText } from './findings.ts';
import { page } from './page.ts';

/** The steps as a list of text, for those who have the page read to them. */
export function showOutline({ nodes, outline }: MapAnswer): void {
  const findings = new Map(nodes.map((node) => [node.id, node.findings.map(findingText)]));
  page.outline.replaceChildren(
    ...outline.map(({ id, depth, text }) => {
      const item = document.createElement('li');
      item.ariaLevel = String(depth + 1);
      item.textContent = [text, ...(findings.get(id) ?? [])].join('. ');
      return item;
    }),
  );
}
