import { type Document, parseDocument } from 'yaml';
import type { Contender } from '../contender.ts';
import type { Branch, Count, Field, Procedure, Step } from '../facts.ts';

export const contender: Contender = {
  name: 'yaml',
  gives: 'document nodes with ranges and errors',
  write,
  parse: (text) => parseDocument(text),
  count: (parsed) => count(parsed as Document),
};

function write({ title, header, roles, steps }: Procedure): string {
  const lines = [`sop: ${title}`];
  for (const { key, values } of header) lines.push(`${key}: ${values.join(', ')}`);
  lines.push('roles:', ...roles.map((role) => `  - ${role}`), 'steps:');
  for (const step of steps) writeStep(step, '  ', lines);
  return `${lines.join('\n')}\n`;
}

function writeStep({ role, title, prose, fields, branches }: Step, indent: string, lines: string[]): void {
  const inner = `${indent}  `;
  lines.push(`${indent}- ${role}: ${title}`);
  for (const paragraph of prose) lines.push(`${inner}text: ${paragraph}`);
  for (const field of fields) writeField(field, inner, lines);
  if (branches.length > 0) lines.push(`${inner}branches:`);
  for (const branch of branches) writeBranch(branch, `${inner}  `, lines);
}

function writeField({ key, values }: Field, indent: string, lines: string[]): void {
  if (values.length === 1) lines.push(`${indent}${key}: ${values[0]}`);
  else lines.push(`${indent}${key}:`, ...values.map((value) => `${indent}  - ${value}`));
}

function writeBranch(branch: Branch, indent: string, lines: string[]): void {
  if ('goTo' in branch) {
    lines.push(`${indent}- if ${branch.condition}: go to ${branch.goTo}`);
    return;
  }
  lines.push(`${indent}- if ${branch.condition}:`);
  for (const step of branch.steps) writeStep(step, `${indent}    `, lines);
}

type Plain = string | number | Date | Plain[] | { readonly [key: string]: Plain };

function count(document: Document): Count {
  if (document.errors.length > 0) throw document.errors[0];
  const found: Count = { steps: 0, values: 0, branches: 0, prose: 0 };
  const { steps, roles: _, sop: __, ...header } = document.toJS() as { [key: string]: Plain };
  found.values += Object.keys(header).length;
  const visit = (step: Plain): void => {
    found.steps++;
    Object.entries(step as { [key: string]: Plain }).forEach(([key, value], index) => {
      if (index === 0) return;
      if (key === 'text') found.prose++;
      else if (key !== 'branches') found.values += Array.isArray(value) ? value.length : 1;
      else {
        for (const branch of value as Plain[]) {
          found.branches++;
          for (const inner of Object.values(branch)) if (Array.isArray(inner)) inner.forEach(visit);
        }
      }
    });
  };
  (steps as Plain[]).forEach(visit);
  return found;
}
