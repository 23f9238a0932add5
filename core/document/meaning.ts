import type { Block, SyntaxNode } from '../../grammar/index.ts';
import type { SopDocument } from './document.ts';
import { perBlock } from './per-block.ts';
import { splitAtCommas } from './thing.ts';

/** What those who follow a procedure go by; the rest says who looks after it, or tells of the past. */
const binding: ReadonlySet<string> = new Set([
  'purpose',
  'trigger',
  'scope',
  'complete within',
  'takes',
  'completed when',
  'variants',
  'roles',
  'systems',
  'definitions',
  'inputs',
  'rules',
  'steps',
  'stages',
  'quality check',
  'exceptions',
  'records',
]);

/** Whether two versions of a document ask the same of those who follow it, however they are written. */
export function asksTheSame(one: SopDocument, other: SopDocument): boolean {
  return isSame(blocksOf(one), blocksOf(other));
}

/** Whether two versions of a document have the same steps, checks and exceptions. */
export function hasTheSameWork(one: SopDocument, other: SopDocument): boolean {
  return isSame(one.workBlocks, other.workBlocks);
}

function blocksOf(document: SopDocument): readonly Block[] {
  const fields = document.fields.filter((field) => binding.has(field.name)).map((field) => field.block);
  const sections = document.sections.filter((section) => binding.has(section.name));
  return [...fields, ...sections.flatMap((section) => [section.heading.block, ...section.blocks])];
}

function isSame(some: readonly Block[], others: readonly Block[]): boolean {
  const shared = new Set(some);
  if (some.length === others.length && others.every((block) => shared.has(block))) return true;
  const meaning = (blocks: readonly Block[]) => blocks.map(meaningOf).filter((text) => text !== '');
  return meaning(some).join('\n') === meaning(others).join('\n');
}

/** The text of a block without comments, indentation, marks, the case of keys and where its lines break. */
const meaningOf = perBlock((block) => block.nodes.flatMap(linesOf).join('\n'));

function linesOf(node: SyntaxNode): readonly string[] {
  const below = node.children.flatMap(linesOf);
  const deeper = below.map((line) => ` ${line}`);
  switch (node.kind) {
    case 'field':
      return [`${node.name}: ${plain(node.value.text)}`, ...deeper];
    case 'section':
      // `Systems: CRM, Email` is the same as two bullets below it.
      return [...splitAtCommas(node.value).map((part) => `- ${plain(part.text)}`), ...below];
    case 'item':
      return [`- ${plain(node.text.text)}`, ...deeper];
    case 'fence':
    case 'markdown':
      return [node.text];
    default:
      return [plain(node.own.text.replace(/^- /, '')), ...deeper];
  }
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
