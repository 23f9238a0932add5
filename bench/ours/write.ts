import type { Branch, Field, Procedure, Step } from '../facts.ts';

/** The procedure as a `.sop` document. */
export function writeSop({ title, header, roles, steps }: Procedure): string {
  const lines = [`SOP: ${title}`];
  for (const { key, values } of header) lines.push(`${capitalised(key)}: ${values.join(', ')}`);
  lines.push('Roles:', ...roles.map((role) => `  - ${role}`), 'Steps:');
  for (const step of steps) writeStep(step, '  ', lines);
  return `${lines.join('\n')}\n`;
}

export function writeStep(
  { role, title, prose, fields, branches }: Step,
  indent: string,
  lines: string[],
): void {
  lines.push(`${indent}- ${role}: ${title}`);
  const inner = `${indent}  `;
  for (const paragraph of prose) lines.push(inner + paragraph);
  for (const field of fields) writeField(field, inner, lines);
  for (const branch of branches) writeBranch(branch, inner, lines);
}

function writeField({ key, values }: Field, indent: string, lines: string[]): void {
  if (values.length === 1) lines.push(`${indent}${key}: ${values[0]}`);
  else lines.push(`${indent}${key}:`, ...values.map((value) => `${indent}  - ${value}`));
}

export function writeBranch(branch: Branch, indent: string, lines: string[]): void {
  if ('goTo' in branch) {
    lines.push(`${indent}if ${branch.condition}: go to ${branch.goTo}`);
    return;
  }
  lines.push(`${indent}if ${branch.condition}:`);
  for (const step of branch.steps) writeStep(step, `${indent}  `, lines);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
