import { withoutMarkdown } from '../../core/names/name-key.ts';
import { kinds } from '../../grammar/index.ts';
import { isClean, readAlone } from '../draft/clean.ts';
import type { DraftWork } from '../draft/draft.ts';
import { Sheet } from '../draft/sheet.ts';
import { write } from '../draft/write.ts';
import { takeNameOfFile } from '../markdown/file-name.ts';
import { readMeaning } from '../meaning/read-meaning.ts';
import type { Imported } from '../report/report.ts';
import { Graph } from './graph.ts';
import type { BpmnModel } from './model.ts';
import { readBpmn } from './read-bpmn.ts';
import { GraphWork } from './work-of-graph.ts';

/**
 * Reads a process of BPMN 2.0: tasks are steps, lanes their roles, gateways branches and work side by side. Throws
 * CannotImport for what is none.
 */
export async function importBpmn(xml: string, { name }: { readonly name: string }): Promise<Imported> {
  const model = await readBpmn(xml, name);
  const sheet = new Sheet(name);
  sheet.title = model.title;
  takeDocumentation(sheet, model);
  if (sheet.title === '') takeNameOfFile(sheet, name);
  const graph = new Graph(model);
  const work = new GraphWork(graph, model);
  const checks = new Set(
    model.nodes.filter(({ id }) => id.startsWith('Check_')).map(({ name: title }) => title),
  );
  for (const each of work.main()) {
    if (each.type === 'step' && checks.has(each.title)) sheet.checks.push(each);
    else sheet.steps.push(each);
    for (const role of rolesOf(each)) sheet.role(role, { first: 1, last: 1 });
  }
  for (const node of model.nodes) {
    if (node.kind === 'conditional start')
      sheet.exceptions.push({ branch: work.exception(node), origin: { first: 1, last: 1 } });
  }
  const imported = write(sheet, xml);
  const missing = missingIn(imported.text, model);
  if (missing.length === 0) return imported;
  for (const node of missing)
    sheet.note(node, { first: 1, last: 1 }, 'Not on the way from the start to the end');
  return write(sheet, xml);
}

/** What an export has put there is a document without its work; what anybody else has, a text. */
function takeDocumentation(sheet: Sheet, { documentation }: BpmnModel): void {
  const origin = { first: 1, last: 1 };
  if (documentation === '') return;
  const isDocument =
    kinds.some(({ label }) => documentation.startsWith(`${label}: `)) && isClean(`${documentation}\n`);
  if (!isDocument) {
    sheet.note(documentation, origin);
    return;
  }
  const document = readAlone(`${documentation}\n`);
  sheet.title = document.title?.text ?? sheet.title;
  sheet.kind = document.kind === 'workflow' ? 'workflow' : 'sop';
  for (const { block, vocabulary } of document.fields) {
    const label = vocabulary?.documentEntry?.label ?? '';
    sheet.fields.set(label, [...(sheet.fields.get(label) ?? []), ...linesOfBlock(block.text)]);
  }
  for (const { markdown } of readMeaning(document).sections)
    if (markdown !== undefined) sheet.note(markdown, origin);
  for (const { entry, heading, blocks } of document.sections) {
    if (entry.contents !== 'markdown')
      sheet.take(entry.label, linesOfBlock([heading.block, ...blocks].map(({ text }) => text).join('')));
  }
}

function linesOfBlock(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function rolesOf(work: DraftWork): readonly string[] {
  if (work.type !== 'step') return work.work.flatMap(rolesOf);
  const below = work.parts.flatMap((part) =>
    part.type === 'branch' || part.type === 'parallel' ? part.work.flatMap(rolesOf) : [],
  );
  return [...(work.role === undefined ? [] : [work.role]), ...below];
}

/** Tasks that no way leads to, and any other that is not in the document. */
function missingIn(text: string, { nodes }: BpmnModel): readonly string[] {
  const plain = (said: string) =>
    withoutMarkdown(said)
      .replace(/[\s:–\\]+/g, ' ')
      .trim()
      .toLowerCase();
  const all = plain(text);
  return nodes
    .filter(({ kind, name }) => (kind === 'task' || kind === 'call') && !all.includes(plain(name)))
    .map(({ name, documentation = '' }) => [name, documentation].join('\n'));
}
