import remarkParse from 'remark-parse';
import { type MarkdownNode, unified } from 'unified';
import type { Contender } from '../contender.ts';
import type { Branch, Count, Field, Procedure, Step } from '../facts.ts';

const processor = unified().use(remarkParse);

/** The parser leaves `in: CRM` as a paragraph of a list's item. */
export const contender: Contender = {
  name: 'remark',
  gives: 'mdast with positions',
  write,
  parse: (text) => processor.parse(text),
  count: (parsed) => count(parsed as MarkdownNode),
};

function write({ title, header, roles, steps }: Procedure): string {
  const lines = [`# ${title}`, ''];
  for (const { key, values } of header) lines.push(`- ${key}: ${values.join(', ')}`);
  lines.push('', '## Roles', '', ...roles.map((role) => `- ${role}`), '', '## Steps', '');
  for (const step of steps) writeStep(step, '', lines);
  return `${lines.join('\n')}\n`;
}

function writeStep({ role, title, prose, fields, branches }: Step, indent: string, lines: string[]): void {
  lines.push(`${indent}1. **${role}**: ${title}`);
  const inner = `${indent}   `;
  for (const paragraph of prose) lines.push('', inner + paragraph, '');
  for (const field of fields) writeField(field, inner, lines);
  for (const branch of branches) writeBranch(branch, inner, lines);
}

function writeField({ key, values }: Field, indent: string, lines: string[]): void {
  if (values.length === 1) lines.push(`${indent}- ${key}: ${values[0]}`);
  else lines.push(`${indent}- ${key}:`, ...values.map((value) => `${indent}  - ${value}`));
}

function writeBranch(branch: Branch, indent: string, lines: string[]): void {
  lines.push(`${indent}- if ${branch.condition}:${'goTo' in branch ? ` go to ${branch.goTo}` : ''}`);
  if ('steps' in branch) for (const step of branch.steps) writeStep(step, `${indent}  `, lines);
}

function count(root: MarkdownNode): Count {
  const found: Count = { steps: 0, values: 0, branches: 0, prose: 0 };
  const visit = (node: MarkdownNode, above: MarkdownNode): void => {
    if (node.type === 'listItem') {
      const own = textOf(node.children?.[0]);
      if (above.ordered === true) {
        found.steps++;
        found.prose += (node.children ?? []).slice(1).filter((each) => each.type === 'paragraph').length;
      } else if (own.startsWith('if ')) found.branches++;
      else if (!own.endsWith(':')) found.values++;
    }
    for (const child of node.children ?? []) visit(child, node);
  };
  // The first list is the header, the second the roles.
  const lists = (root.children ?? []).filter((node) => node.type === 'list');
  for (const [index, list] of lists.entries()) if (index !== 1) visit(list, root);
  return found;
}

function textOf(node: MarkdownNode | undefined): string {
  return node?.value ?? (node?.children ?? []).map(textOf).join('');
}
