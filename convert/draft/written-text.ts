import { headerKeys, keys, parse, type SyntaxNode, synonyms } from '../../grammar/index.ts';

/** On one line, without blanks around it; whatever ends a line or stands for a tab is a blank. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0085\u2028\u2029]+/g, ' ').trim();
}

/**
 * A text as a paragraph below a step. Undefined where it would be read as something else, whatever is done to it. It
 * begins with a capital, and a backslash stands before what would make a key, a bullet or a comment of it.
 */
export function asProse(text: string): string | undefined {
  return tried(
    text,
    (each) => `    ${each}`,
    (node) => node.kind === 'prose' && node.text.text,
  );
}

/** The same for a detail, without its dash. */
export function asDetail(text: string): string | undefined {
  return tried(
    text,
    (each) => `    - ${each}`,
    (node) => node.kind === 'item' && node.text.text,
  );
}

/** The same for an item of a list of sentences. */
export function asText(section: string, text: string): string | undefined {
  const candidates = [text, escapedStart(text), withoutKeys(text), withoutKeys(escapedStart(text))];
  return candidates.find((each) => {
    const tree = parse(`SOP: T\n${section}:\n  - ${each}\n`);
    const nodes = tree.blocks.slice(2).flatMap((block) => block.nodes);
    const [node] = nodes;
    return nodes.length === 1 && node?.kind === 'item' && node.text.text === each && isSound(tree.blocks);
  });
}

/** A step's line without its dash: `Role: Title`. Undefined where it would be read as something else. */
export function asStepLine(role: string | undefined, title: string): string | undefined {
  const written = capitalised(title);
  for (const each of [
    written,
    withoutKeys(written),
    escapedStart(written),
    withoutKeys(escapedStart(written)),
    withoutColons(escapedStart(withoutColons(written))),
  ]) {
    const line = role === undefined ? each : `${role}: ${each}`;
    const { blocks } = parse(`SOP: T\nSteps:\n  - ${line}\n`);
    const [node] = blocks[2]?.nodes ?? [];
    const isStep = node?.kind === 'item' && node.label?.text === role && node.title.text === each;
    if (isStep && blocks.length === 3 && isSound(blocks)) return line;
  }
  return undefined;
}

function tried(
  text: string,
  write: (text: string) => string,
  read: (node: SyntaxNode) => string | false,
): string | undefined {
  const written = capitalised(text);
  const candidates = [
    written,
    withoutKeys(written),
    escapedStart(written),
    withoutKeys(escapedStart(written)),
  ];
  return candidates.find((each) => {
    const { blocks } = parse(`SOP: T\nSteps:\n  - Do\n${write(each)}\n`);
    const children = blocks[2]?.nodes[0]?.children ?? [];
    const [node] = children;
    const isRead = children.length === 1 && node !== undefined && read(node) === each;
    return isRead && blocks.length === 3 && isSound(blocks);
  });
}

function isSound(blocks: readonly { readonly problems: readonly unknown[] }[]): boolean {
  return blocks.every(({ problems }) => problems.length === 0);
}

/** The address of a page stays as it is, between angle brackets, which Markdown has for it. */
export function capitalised(text: string): string {
  if (/^https?:\/\//.test(text)) return text.replace(/^[^\s<>]+/, '<$&>');
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** `1. Open it`, `- Open it` and `# Open it` as text. */
function escapedStart(text: string): string {
  return text.replace(/^(\d{1,9})(?=[.)])/, '$1\\').replace(/^(?=[-*+•–#`<=>|])/, '\\');
}

/** Letters of a key of a few words, with room to spare. */
const longestKey = 100;

/** `Owner: somebody` and `by hand, in: the CRM` as text: a backslash stands before the colon of each key. */
function withoutKeys(text: string): string {
  const isBranch = /^if\b/i.test(text);
  return text.replace(/:(?=\s|$)/g, (colon, at: number) => {
    const before = text
      .slice(Math.max(0, at - longestKey), at)
      .trimEnd()
      .toLowerCase();
    const words = /(?:[\p{L}'&/-]+ ){0,3}[\p{L}'&/-]+$/u.exec(before)?.[0].split(' ') ?? [];
    const isKey = words.some((_, index) => isKnown(words.slice(index).join(' ')));
    return isKey || isBranch || /^otherwise$/.test(before) ? `\\${colon}` : colon;
  });
}

/** A dash stands in the place of each colon that would end a role: no sign before a colon makes it another one. */
function withoutColons(text: string): string {
  return text.replace(/[\s:]*:$/, '').replace(/[\s:]*:(?=\s)/g, ' –');
}

function isKnown(name: string): boolean {
  return keys.has(name) || synonyms.has(name) || headerKeys.has(name);
}
