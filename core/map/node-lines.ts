import type { SopDocument } from '../document/document.ts';
import type { FlowNode } from '../flow/graph.ts';
import { withoutMarkdown } from '../names/name-key.ts';
import { namesOf, textsOf } from '../values/list.ts';

const mostShown = 120;

/** The lines of text in a node of the map; the role that does it stands first. */
export function nodeLines(
  document: SopDocument,
  node: FlowNode,
  role: string | undefined,
): readonly string[] {
  const text = node.text?.text ?? '';
  return linesOf(document, node, text, role)
    .map(shown)
    .filter((line) => line !== '');
}

function linesOf(
  document: SopDocument,
  node: FlowNode,
  text: string,
  role: string | undefined,
): readonly string[] {
  switch (node.kind) {
    case 'start':
      return startLines(document);
    case 'step':
    case 'check':
      return [role ?? '', text, variantsOf(node)];
    case 'condition':
      return [asQuestion(text)];
    case 'decision':
      return [isSimple(node) ? asQuestion(text) : 'Which case?'];
    case 'run':
      return [`Run ${text}`];
    case 'escalation':
      return [`Escalate to ${text}`];
    case 'exception':
      return ['At any time', text === '' ? 'otherwise' : text];
    case 'resume':
      return ['Go on where it was'];
    case 'finish':
      return ['Done', document.value('completed when')?.text ?? ''];
    case 'stop':
      return ['Stop'];
    default:
      return [];
  }
}

/** One condition, which holds or not. */
export function isSimple(decision: FlowNode): boolean {
  return decision.branches.filter((branch) => !branch.node.isOtherwise).length <= 1;
}

function startLines(document: SopDocument): readonly string[] {
  const triggers = document.fieldsNamed('trigger').flatMap(textsOf);
  if (triggers.length === 0) return ['Start'];
  return triggers.map((trigger, index) => (index === 0 ? trigger.text : `or: ${trigger.text}`));
}

function variantsOf({ step }: FlowNode): string {
  const only = step?.field('only for');
  return only === undefined
    ? ''
    : `only for ${namesOf(only)
        .map((name) => name.text)
        .join(', ')}`;
}

function asQuestion(condition: string): string {
  const text = withoutMarkdown(condition);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('?') ? '' : '?'}`;
}

function shown(line: string): string {
  const text = withoutMarkdown(line).replace(/\s+/g, ' ').trim();
  const characters = Array.from(text.slice(0, 4 * mostShown));
  return characters.length > mostShown
    ? `${characters
        .slice(0, mostShown - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
