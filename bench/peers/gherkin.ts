import { AstBuilder, GherkinClassicTokenMatcher, type GherkinDocument, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';
import type { Contender } from '../contender.ts';
import type { Count, Procedure, Step } from '../facts.ts';

const newId = IdGenerator.incrementing();
const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());

/**
 * A scenario a step, a `*` line a fact: the cheapest way for this parser, which leaves `in: CRM` and `if …: go to …` as
 * they stand. With data tables it tells keys and values apart, as the others do.
 */
export const contender: Contender = {
  name: 'gherkin',
  gives: 'AST with locations',
  write,
  parse: (text) => parser.parse(text),
  count: (parsed) => count(parsed as GherkinDocument),
};

function write({ title, header, roles, steps }: Procedure): string {
  const lines = [`Feature: ${title}`];
  for (const { key, values } of header) lines.push(`  ${key}: ${values.join(', ')}`);
  lines.push('  Background:', ...roles.map((role) => `    Given ${role}`));
  for (const step of steps) {
    lines.push(`  Scenario: ${step.title}`);
    for (const paragraph of step.prose) lines.push(`    ${paragraph}`);
    lines.push(`    Given ${step.role}`);
    writeFacts(step, lines);
  }
  return `${lines.join('\n')}\n`;
}

function writeFacts(step: Step, lines: string[]): void {
  for (const { key, values } of step.fields) for (const value of values) lines.push(`    * ${key}: ${value}`);
  for (const branch of step.branches) {
    lines.push(`    * if ${branch.condition}: ${'goTo' in branch ? `go to ${branch.goTo}` : 'do this'}`);
    if (!('steps' in branch)) continue;
    for (const each of branch.steps) {
      lines.push(`    Given ${each.role}: ${each.title}`);
      writeFacts(each, lines);
    }
  }
}

function count({ feature }: GherkinDocument): Count {
  const found: Count = { steps: 0, values: 0, branches: 0, prose: 0 };
  found.values += (feature?.description ?? '').split('\n').length;
  for (const { scenario } of feature?.children ?? []) {
    if (scenario === undefined) continue;
    if (scenario.description !== '') found.prose++;
    for (const { keyword, text } of scenario.steps) {
      if (keyword === 'Given ') found.steps++;
      else if (text.startsWith('if ')) found.branches++;
      else found.values++;
    }
  }
  return found;
}
