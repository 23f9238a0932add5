import { type FieldNode, isList, keys, type Part, type SyntaxNode } from '../../grammar/index.ts';
import { namesOf, textsOf } from '../values/list.ts';

/** A text on one line, without doubled blanks. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** All that a node and what stands below it say, a line each; indentation, marks and the case of keys say nothing. */
export function textOf(node: SyntaxNode): string {
  return linesOf(node).join('\n');
}

function linesOf(node: SyntaxNode): readonly string[] {
  const below = node.children.flatMap(linesOf).map((line) => `  ${line}`);
  switch (node.kind) {
    case 'field':
    case 'section':
      return [plain(`${node.name}: ${node.value.text}`), ...below];
    case 'item':
      return [plain(node.text.text), ...below];
    case 'fence':
      return [`\`\`\`${node.language}`, ...literal(node.text), '```'];
    case 'markdown':
      return literal(node.text);
    default:
      return [plain(node.own.text), ...below];
  }
}

function literal(text: string): readonly string[] {
  return text
    .trimEnd()
    .split(/\r\n|\n|\r/)
    .map((line) => line.trimEnd());
}

/** The values of a field: the names of a list of names, else the text on its line and a bullet each. */
export function partsOf(field: FieldNode): readonly Part[] {
  return isListOfNames(field.name) ? namesOf(field) : textsOf(field);
}

/** Whether a field of that name takes names with commas between: `in`, `consult`, `tags`. */
export function isListOfNames(name: string): boolean {
  const entries = keys.get(name)?.entries ?? [];
  return entries.some(
    (entry) =>
      entry.type === 'field' && isList(entry.value) && entry.value !== 'texts' && entry.value !== 'things',
  );
}
