import type { GherkinDocument } from '@cucumber/gherkin';
import type { Contender } from '../contender.ts';
import type { Count, Procedure, Step } from '../facts.ts';
import { contender as gherkin } from './gherkin.ts';

/** A data table a step, so that keys and values are told apart as in the other languages. */
export const contender: Contender = {
  name: 'gherkin, tables',
  gives: 'AST with locations',
  write,
  parse: gherkin.parse,
  count: (parsed) => count(parsed as GherkinDocument),
};

function write({ title, header, roles, steps }: Procedure): string {
  const lines = [`Feature: ${title}`];
  for (const { key, values } of header) lines.push(`  ${key}: ${values.join(', ')}`);
  lines.push('  Background:', ...roles.map((role) => `    Given ${role}`));
  for (const step of steps) {
    lines.push(`  Scenario: ${step.title}`);
    for (const paragraph of step.prose) lines.push(`    ${paragraph}`);
    writeStep(step, `Given ${step.role}`, lines);
  }
  return `${lines.join('\n')}\n`;
}

function writeStep(step: Step, text: string, lines: string[]): void {
  lines.push(`    ${text}`);
  for (const { key, values } of step.fields)
    for (const value of values) lines.push(`      | ${key} | ${value} |`);
  for (const branch of step.branches) {
    lines.push(`      | if ${branch.condition} | ${'goTo' in branch ? `go to ${branch.goTo}` : 'do this'} |`);
  }
  for (const branch of step.branches) {
    if ('steps' in branch)
      for (const each of branch.steps) writeStep(each, `Given ${each.role}: ${each.title}`, lines);
  }
}

function count({ feature }: GherkinDocument): Count {
  const found: Count = { steps: 0, values: 0, branches: 0, prose: 0 };
  found.values += (feature?.description ?? '').split('\n').length;
  for (const { scenario } of feature?.children ?? []) {
    if (scenario === undefined) continue;
    if (scenario.description !== '') found.prose++;
    for (const { dataTable } of scenario.steps) {
      found.steps++;
      for (const { cells } of dataTable?.rows ?? []) {
        if (cells[0]?.value.startsWith('if ')) found.branches++;
        else found.values++;
      }
    }
  }
  return found;
}
