import type { Branch, Field, Procedure, Step } from '../facts.ts';

/** An element a step, a relation a branch that leads to another step, metadata for what the fields say. */
export function writeLikeC4({ title, header, roles, steps }: Procedure): string {
  const ids = new Map(steps.map((step, index) => [step.title, `step${index}`]));
  const lines = [
    'specification {',
    '  element procedure',
    '  element role',
    '  element step',
    '}',
    'model {',
  ];
  lines.push(`  whole = procedure '${title}' {`, ...metadata(header, '    '));
  for (const [index, role] of roles.entries()) lines.push(`    role${index} = role '${role}'`);
  for (const step of steps) writeStep(step, ids.get(step.title) ?? '', '    ', lines);
  for (const step of steps) {
    for (const branch of step.branches) {
      if ('goTo' in branch)
        lines.push(`    ${ids.get(step.title)} -> ${ids.get(branch.goTo)} '${branch.condition}'`);
    }
  }
  lines.push('  }', '}');
  return `${lines.join('\n')}\n`;
}

function writeStep(
  { title, role, prose, fields, branches }: Step,
  id: string,
  indent: string,
  lines: string[],
): void {
  const inner = `${indent}  `;
  lines.push(`${indent}${id} = step '${title}' {`, `${inner}technology '${role}'`);
  if (prose.length > 0) lines.push(`${inner}description '${prose.join(' ')}'`);
  lines.push(...metadata(fields, inner));
  for (const [index, branch] of branches.entries()) writeBranch(branch, index, inner, lines);
  lines.push(`${indent}}`);
}

function writeBranch(branch: Branch, nth: number, indent: string, lines: string[]): void {
  if ('goTo' in branch) return;
  for (const [index, step] of branch.steps.entries())
    writeStep(step, `branch${nth}step${index}`, indent, lines);
}

function metadata(fields: readonly Field[], indent: string): readonly string[] {
  const values = fields.map(
    ({ key, values }) => `${indent}  ${key.replaceAll(' ', '_')} '${values.join('; ')}'`,
  );
  return [`${indent}metadata {`, ...values, `${indent}}`];
}
