import { createServicesForGrammar } from 'langium/grammar';
import type { Contender } from '../contender.ts';
import type { Branch, Count, Procedure, Step } from '../facts.ts';

/** A small language for the same facts, in the style of its examples: keywords, braces, quoted text. */
const grammar = `
  grammar Procedures
  entry Procedure: 'procedure' title=STRING fields+=Field* 'roles' roles+=STRING* steps+=Step*;
  Step: 'step' role=STRING title=STRING '{' (prose+=Prose | fields+=Field | branches+=Branch)* '}';
  Prose: 'text' text=STRING;
  Field: key=KEY ':' values+=STRING (',' values+=STRING)*;
  Branch: 'if' condition=STRING ('goto' target=STRING | '{' steps+=Step* '}');
  hidden terminal WS: /\\s+/;
  terminal KEY: /[a-z]+( [a-z]+)*(?=:)/;
  terminal STRING: /"[^"]*"/;
`;

const services = await createServicesForGrammar({ grammar });
const parser = services.parser.LangiumParser;

/** AST and CST, without scopes and links, which the others do not do either. */
export const contender: Contender = {
  name: 'langium',
  gives: 'AST over a CST with ranges',
  write,
  parse: (text) => parser.parse(text),
  count: (parsed) => count(parsed as ParseResult),
};

function write({ title, header, roles, steps }: Procedure): string {
  const lines = [`procedure "${title}"`];
  for (const { key, values } of header) lines.push(`${key}: "${values.join(', ')}"`);
  lines.push('roles', ...roles.map((role) => `  "${role}"`));
  for (const step of steps) writeStep(step, '', lines);
  return `${lines.join('\n')}\n`;
}

function writeStep({ role, title, prose, fields, branches }: Step, indent: string, lines: string[]): void {
  lines.push(`${indent}step "${role}" "${title}" {`);
  const inner = `${indent}  `;
  for (const paragraph of prose) lines.push(`${inner}text "${paragraph}"`);
  for (const { key, values } of fields) {
    lines.push(`${inner}${key}: ${values.map((value) => `"${value}"`).join(`,\n${inner}  `)}`);
  }
  for (const branch of branches) writeBranch(branch, inner, lines);
  lines.push(`${indent}}`);
}

function writeBranch(branch: Branch, indent: string, lines: string[]): void {
  if ('goTo' in branch) {
    lines.push(`${indent}if "${branch.condition}" goto "${branch.goTo}"`);
    return;
  }
  lines.push(`${indent}if "${branch.condition}" {`);
  for (const step of branch.steps) writeStep(step, `${indent}  `, lines);
  lines.push(`${indent}}`);
}

interface ParseResult {
  readonly value: { readonly fields: readonly FieldNode[]; readonly steps: readonly StepNode[] };
  readonly lexerErrors: readonly unknown[];
  readonly parserErrors: readonly unknown[];
}
interface FieldNode {
  readonly values: readonly string[];
}
interface StepNode {
  readonly prose: readonly unknown[];
  readonly fields: readonly FieldNode[];
  readonly branches: readonly { readonly steps: readonly StepNode[] }[];
}

function count({ value, lexerErrors, parserErrors }: ParseResult): Count {
  const error = lexerErrors[0] ?? parserErrors[0];
  if (error !== undefined) throw error;
  const found: Count = { steps: 0, values: value.fields.length, branches: 0, prose: 0 };
  const visit = (step: StepNode): void => {
    found.steps++;
    found.prose += step.prose.length;
    for (const field of step.fields) found.values += field.values.length;
    for (const branch of step.branches) {
      found.branches++;
      branch.steps.forEach(visit);
    }
  };
  value.steps.forEach(visit);
  return found;
}
