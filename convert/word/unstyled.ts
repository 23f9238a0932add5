/** What the library reads of a document: only what is asked for here. */
interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  /** Of a text. */
  readonly value?: string;
  /** Of a paragraph: as the style is called in Word, and the list that it is in. */
  readonly styleName?: string | null;
  readonly numbering?: unknown;
  /** Of a run, in points; null where it is as large as all others. */
  readonly fontSize?: number | null;
}

/**
 * Paragraphs that are headings and items of lists by their looks or by the names of their styles: as Word has them where
 * they are styled as such.
 */
export function withStyles(document: WordElement): WordElement {
  const { children = [] } = document;
  const isStyled = children.some(({ styleName }) => isHeading.test(styleName ?? ''));
  const sizes = isStyled ? [] : headingSizes(children);
  return { ...document, children: children.map((each) => styled(each, sizes)) };
}

const isHeading = /^(?:title$|heading)/i;

function styled(element: WordElement, sizes: readonly number[]): WordElement {
  if (element.type !== 'paragraph')
    return element.children === undefined
      ? element
      : { ...element, children: element.children.map((each) => styled(each, [])) };
  const name = element.styleName ?? '';
  const [, list, level = '1'] = /^list (number|bullet)(?: (\d))?$/i.exec(name) ?? [];
  if (list !== undefined && !element.numbering)
    return {
      ...element,
      numbering: { isOrdered: list.toLowerCase() === 'number', level: `${Number(level) - 1}` },
    };
  const [, named] = isHeading.test(name) ? [] : (/\bheading ?([1-6])\b/i.exec(name) ?? []);
  const rank = sizes.indexOf(sizeOf(element) ?? 0) + 1;
  const depth = named ?? (rank > 0 && rank <= 6 && isShort(element) ? rank : undefined);
  return depth === undefined ? element : { ...element, styleName: `heading ${depth}` };
}

/** The sizes of letters, the largest first, in which there is less than in a smaller one: those of headings. */
function headingSizes(paragraphs: readonly WordElement[]): readonly number[] {
  const letters = new Map<number, number>();
  for (const paragraph of paragraphs) {
    const size = sizeOf(paragraph);
    if (size !== undefined) letters.set(size, (letters.get(size) ?? 0) + textOf(paragraph).length);
  }
  const [body] = [...letters].toSorted((one, other) => other[1] - one[1])[0] ?? [Number.POSITIVE_INFINITY];
  return [...letters.keys()].filter((size) => size > body).toSorted((one, other) => other - one);
}

/** The size of a paragraph's letters; 0 for that of all others, undefined where it has none or several. */
function sizeOf(paragraph: WordElement): number | undefined {
  const sizes = new Set(runsOf(paragraph).map(({ fontSize }) => fontSize ?? 0));
  return sizes.size === 1 ? [...sizes][0] : undefined;
}

function runsOf(element: WordElement): readonly WordElement[] {
  if (element.type === 'run') return textOf(element).trim() === '' ? [] : [element];
  return (element.children ?? []).flatMap(runsOf);
}

function textOf({ value = '', children = [] }: WordElement): string {
  return value + children.map(textOf).join('');
}

/** Letters of a heading. */
const longest = 100;

function isShort(paragraph: WordElement): boolean {
  const text = textOf(paragraph).trim();
  return text !== '' && text.length <= longest && !/[.!?;,]$/.test(text);
}
