import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Branch, Field, Step } from '../facts.ts';
import { writeBranch, writeStep } from '../ours/write.ts';
import { type Library, type Organisation, today, type WholeProcedure } from './library.ts';

/** How many files a folder holds. */
const perFolder = 100;

/** The library as `.sop` files. */
export function writeSopLibrary({ organisation, procedures }: Library, folder: string): void {
  writeFiles(procedures, folder, 'sop', sopText);
  writeFileSync(join(folder, 'organisation.sop'), organisationText(organisation));
  writeFileSync(join(folder, 'sop.config.json'), `${JSON.stringify({ today })}\n`);
}

/** The same facts as JSON, laid out as Biome would. */
export function writeJsonLibrary({ organisation, procedures }: Library, folder: string): void {
  writeFiles(procedures, folder, 'json', (procedure) => `${JSON.stringify(procedure, null, '\t')}\n`);
  writeFileSync(join(folder, 'organisation.json'), `${JSON.stringify(organisation, null, '\t')}\n`);
}

/** The same facts as Markdown without a fault. */
export function writeMarkdownLibrary({ procedures }: Library, folder: string): void {
  writeFiles(procedures, folder, 'md', markdownText);
}

function writeFiles<T>(
  things: readonly T[],
  folder: string,
  extension: string,
  write: (thing: T) => string,
): void {
  for (const [index, thing] of things.entries()) {
    const part = join(folder, `part-${Math.floor(index / perFolder)}`);
    if (index % perFolder === 0) mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `procedure-${index}.${extension}`), write(thing));
  }
}

function sopText(procedure: WholeProcedure): string {
  const lines = [`SOP: ${procedure.title}`];
  for (const { key, values } of procedure.header) lines.push(`${key}: ${values.join(', ')}`);
  lines.push('Roles:', ...procedure.roles.map((role) => `  - ${role}`), 'Steps:');
  for (const step of procedure.steps) writeStep(step, '  ', lines);
  lines.push('Quality check:');
  for (const check of procedure.checks) writeStep(check, '  ', lines);
  lines.push('Exceptions:');
  for (const exception of procedure.exceptions) writeBranch(exception, '  - ', lines);
  lines.push('Records:');
  for (const record of procedure.records) lines.push(`  - ${record.name}`, `    in: ${record.in}`);
  return `${lines.join('\n')}\n`;
}

function organisationText({ people, roles, systems }: Organisation): string {
  const lines = ['Organisation: Made-up deliveries', 'People:'];
  for (const { name, role, backup } of people)
    lines.push(`  - ${name}`, `    role: ${role}`, `    backup: ${backup}`);
  lines.push('Roles:', ...roles.map((role) => `  - ${role}`));
  lines.push('Systems:', ...systems.map((system) => `  - ${system}`));
  return `${lines.join('\n')}\n`;
}

function markdownText({ title, header, roles, steps, checks, exceptions, records }: WholeProcedure): string {
  const lines = [`# ${title}`, '', ...header.map(listItem), '', '## Roles', ''];
  lines.push(...roles.map((role) => `- ${role}`), '', '## Steps', '', ...steps.flatMap(stepLines));
  lines.push('', '## Quality check', '', ...checks.flatMap(stepLines), '', '## Exceptions', '');
  lines.push(...exceptions.map((branch) => `- ${branchText(branch)}`), '', '## Records', '');
  lines.push(...records.map((record) => `- ${record.name}, in ${record.in}`));
  return `${lines.join('\n')}\n`;
}

function stepLines({ role, title, prose, fields, branches }: Step): string[] {
  const below = [...prose, ...fields.map(({ key, values }) => `${key}: ${values.join('; ')}`)];
  return [`- ${role}: ${title}`, ...[...below, ...branches.map(branchText)].map((line) => `  - ${line}`)];
}

function branchText(branch: Branch): string {
  return `if ${branch.condition}: ${'goTo' in branch ? `go to ${branch.goTo}` : 'do more'}`;
}

function listItem({ key, values }: Field): string {
  return `- ${key}: ${values.join(', ')}`;
}
