import type { SopDocument } from '../document/document.ts';
import type { FlowNode } from '../flow/graph.ts';
import { withoutMarkdown } from '../names/name-key.ts';
import { textsOf } from '../values/list.ts';

/** What a node of the map says, a line for each thing that it says, without Markdown. */
export function nodeTexts(document: SopDocument, node: FlowNode): readonly string[] {
  return textsOfNode(document, node, node.text?.text ?? '')
    .map(plain)
    .filter((line) => line !== '');
}

function textsOfNode(document: SopDocument, node: FlowNode, text: string): readonly string[] {
  switch (node.kind) {
    case 'start':
      return startLines(document);
    case 'step':
    case 'check':
      return [text];
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

function asQuestion(condition: string): string {
  const text = withoutMarkdown(condition);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('?') ? '' : '?'}`;
}

const isPlain = /^[a-z\d]+(?: [a-z\d]+)*$/i;

function plain(line: string): string {
  if (isPlain.test(line)) return line;
  return withoutMarkdown(line).replace(/\s+/g, ' ').trim();
}
