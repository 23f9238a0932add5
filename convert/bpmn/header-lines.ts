import type { SopDocument } from '../../core/index.ts';

/** Sections that the process itself says. */
const inProcess: ReadonlySet<string> = new Set(['steps', 'stages', 'quality check', 'exceptions']);

/** All of a document but its work, as it stands: what a process of BPMN has as its documentation. */
export function headerLines(document: SopDocument): string {
  const left = new Set(
    document.sections
      .filter(({ name }) => inProcess.has(name))
      .flatMap(({ heading, blocks }) => [heading.block, ...blocks]),
  );
  const text = document.tree.blocks
    .filter((block) => !left.has(block))
    .map((block) => block.text)
    .join('')
    .replace(/\r\n?/g, '\n');
  // A comment above the header would hide that it is one.
  return text.replace(/^(?:[ \t]*(?:#.*)?\n)+/, '').trim();
}
