import { nameKey } from '../../core/names/name-key.ts';
import { type FenceNode, type Part, type SyntaxNode, subpart, type Target } from '../../grammar/index.ts';
import { documentSpans } from './of-values.ts';
import { type Names, type Span, span } from './span.ts';

/** The words of the language on the lines of a node and of all that stands below it: keys, branches, targets. */
export function spansOfNode(node: SyntaxNode): readonly Span[] {
  return [...ownSpans(node), ...node.children.flatMap(spansOfNode)];
}

function ownSpans(node: SyntaxNode): readonly Span[] {
  switch (node.kind) {
    case 'header':
      return [...span(node.key, 'kind'), ...span(node.title, 'title')];
    case 'section':
      return node.vocabulary === undefined ? [] : span(node.key, 'section');
    case 'field':
      return node.vocabulary === undefined ? [] : span(node.key, 'key');
    case 'branch':
      return [
        ...word(node, node.isOtherwise ? 'otherwise'.length : 'if'.length),
        ...conditionSpans(node.condition),
        ...targetSpans(node.target),
      ];
    case 'parallel':
      return word(node, node.line.colon - node.line.body);
    case 'track':
      return [...word(node, 'track'.length), ...span(node.name, 'role')];
    case 'target':
      return targetSpans(node.target);
    case 'fence':
      return span(languageOf(node), 'name');
    default:
      return [];
  }
}

/** The first word of a node's line. */
function word({ block, first, line }: SyntaxNode, length: number): readonly Span[] {
  return span(block.part(first, line.body, Math.min(line.body + length, line.end)), 'control');
}

/** Conditions with a meaning of their own. */
const conditions: ReadonlySet<string> = new Set(['late', 'rejected', 'a quality bar is missed']);

function conditionSpans(condition: Part | undefined): readonly Span[] {
  return condition !== undefined && conditions.has(nameKey(condition.text))
    ? span(condition, 'constant')
    : [];
}

function targetSpans(target: Target | undefined): readonly Span[] {
  if (target === undefined || target.kind === 'unknown') return [];
  const { kind, part, name } = target;
  if (name === undefined) return span(part, 'control');
  const words = subpart(part, 0, part.text.slice(0, name.start - part.start).trimEnd().length);
  return [...span(words, 'control'), ...namedBy(kind, name)];
}

function namedBy(kind: Target['kind'], name: Part): readonly Span[] {
  if (kind === 'run') return documentSpans(name);
  if (kind === 'escalate to') return span(name, 'role');
  const key = nameKey(name.text);
  return span(name, ({ isStep }: Names) => (isStep(key) ? 'step' : 'unknownStep'));
}

function languageOf({ block, first, line, language }: FenceNode): Part | undefined {
  return language === '' ? undefined : block.part(first, line.end - language.length, line.end);
}
