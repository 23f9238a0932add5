import type { MapAnswer } from '../../server/messages/messages.ts';
import { findingText } from './findings.ts';
import { page } from './page.ts';

/** The steps as a list of text, for those who have the page read to them. */
export function showOutline({ nodes, outline }: MapAnswer): void {
  const findings = new Map(nodes.map((node) => [node.id, node.findings.map(findingText)]));
  const items = page.outline.children;
  for (const [index, { id, depth, text }] of outline.entries()) {
    const item = items[index] ?? page.outline.appendChild(document.createElement('li'));
    const said = [text, ...(findings.get(id) ?? [])].join('. ');
    if (item.ariaLevel !== String(depth + 1)) item.ariaLevel = String(depth + 1);
    if (item.textContent !== said) item.textContent = said;
  }
  while (items.length > outline.length) items[items.length - 1]?.remove();
}
