import type { ListItem, Nodes, Table } from 'mdast';
import { entriesIn, type Kind, keys, kinds } from '../../grammar/index.ts';
import type {
  Meaning,
  MeaningBranch,
  MeaningField,
  MeaningItem,
  MeaningPart,
  MeaningSection,
  MeaningWork,
} from '../meaning/meaning.ts';
import { unescapedStart } from './line-start.ts';
import type { Block, Source } from './source.ts';

/** Something in the text is not as an export writes it: somebody has changed it in other ways than an export would. */
class NotAsWritten extends Error {}

/** Reads what `exportMarkdown` has written. Undefined where the text is none, or no longer. */
export function readExported(source: Source): Meaning | undefined {
  try {
    return new ExportedReader(source).read();
  } catch (error) {
    if (error instanceof NotAsWritten) return undefined;
    throw error;
  }
}

class ExportedReader {
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  read(): Meaning {
    const blocks = [...this.#source.root.children];
    const [mark, heading] = blocks.splice(0, 2);
    if (mark?.type !== 'html' || heading?.type !== 'heading' || heading.depth !== 1) throw new NotAsWritten();
    const rows = blocks[0]?.type === 'table' ? this.#rows(blocks.shift() as Table) : [];
    const kind =
      kinds.find(({ label }) => rows.some(([name, value]) => name === 'Kind' && value === label))?.kind ??
      'sop';
    const fields: MeaningField[] = rows
      .filter(([name]) => name !== 'Kind')
      .map(([name = '', value = '']) => ({
        name: name.toLowerCase(),
        ...(value === '' ? {} : { value }),
      }));
    const sections: MeaningSection[] = [];
    while (blocks.length > 0) this.#part(blocks, kind, fields, sections);
    return {
      format: 'sop-document',
      version: 1,
      kind,
      title: this.#headingText(heading),
      fields: inOrder(fields, kind),
      sections: inOrder(sections, kind),
    };
  }

  /** A heading of the second rank and what stands below it. */
  #part(blocks: Block[], kind: Kind, fields: MeaningField[], sections: MeaningSection[]): void {
    const heading = blocks.shift();
    if (heading?.type !== 'heading' || heading.depth !== 2) throw new NotAsWritten();
    const name = this.#headingText(heading).toLowerCase();
    const entry = entriesIn(kind).find(({ label }) => label.toLowerCase() === name);
    if (entry === undefined) throw new NotAsWritten();
    if (entry.type === 'section' && entry.contents === 'markdown') {
      const start = (heading.position?.end.offset ?? 0) + 1;
      sections.push({ name, markdown: this.#source.text.slice(start).replace(/^\n+|\n+$/g, '') });
      blocks.length = 0;
      return;
    }
    const own: Block[] = [];
    while (blocks.length > 0 && !(blocks[0]?.type === 'heading' && blocks[0].depth <= 2))
      own.push(blocks.shift() as Block);
    const paragraph = own[0]?.type === 'paragraph' ? own.shift() : undefined;
    const value = paragraph === undefined ? {} : { value: this.#text(paragraph) };
    const lists = own.map((block) => (block.type === 'list' ? block : this.#fail()));
    const items = lists.flatMap((list) => list.children);
    if (entry.type === 'field') {
      if (entry.holds !== undefined)
        fields.push({
          name,
          ...value,
          ...listed(
            'fields',
            items.map((item) => this.#itemField(item)),
          ),
        });
      else
        fields.push({
          name,
          ...value,
          ...listed(
            'items',
            items.map((item) => this.#only(item)),
          ),
        });
    } else if (entry.contents === 'steps') {
      sections.push({ name, ...value, work: items.map((item) => this.#work(item)) });
    } else if (entry.contents === 'branches') {
      sections.push({ name, ...value, branches: items.map((item) => this.#branch(item) ?? this.#fail()) });
    } else
      sections.push({
        name,
        ...value,
        ...listed(
          'items',
          items.map((item) => this.#item(item)),
        ),
      });
  }

  #rows(table: Table): readonly (readonly string[])[] {
    return table.children.slice(1).map((row) => row.children.map((cell) => this.#slice(cell.children)));
  }

  // ---- Lists of things ----

  #item(item: ListItem): MeaningItem {
    const [first, ...rest] = item.children;
    const fields = rest.flatMap((list) =>
      list.type === 'list' ? list.children.map((each) => this.#itemField(each)) : this.#fail(),
    );
    return { text: this.#paragraph(first), ...listed('fields', fields) };
  }

  /** `side: customer` */
  #itemField(item: ListItem): MeaningField {
    const [first, ...rest] = item.children;
    const match = /^([^:]+):(?:\s+(.*))?$/s.exec(this.#paragraph(first));
    const items = rest.flatMap((list) =>
      list.type === 'list' ? list.children.map((each) => this.#only(each)) : this.#fail(),
    );
    if (match === null || !keys.has((match[1] ?? '').toLowerCase())) throw new NotAsWritten();
    const [, name = '', value] = match;
    return { name: name.toLowerCase(), ...(value === undefined ? {} : { value }), ...listed('items', items) };
  }

  // ---- Work ----

  #works(list: Nodes): MeaningWork[] {
    return list.type === 'list' ? list.children.map((item) => this.#work(item)) : this.#fail();
  }

  #work(item: ListItem): MeaningWork {
    const [first, ...rest] = item.children;
    const said = this.#raw(first);
    const [, track] = /^\*\*Track (.+)\*\*:$/s.exec(said) ?? [];
    if (said === '**In parallel**:')
      return { type: 'parallel', work: rest.flatMap((list) => this.#works(list)) };
    if (track !== undefined)
      return { type: 'track', name: track, work: rest.flatMap((list) => this.#works(list)) };
    const [, role, title] = /^\*\*(.+?)\*\*: (.*)$/s.exec(said) ?? [];
    const parts = rest.flatMap((block) => this.#parts(block));
    return {
      type: 'step',
      ...(role === undefined ? {} : { role }),
      title: title ?? unescapedStart(said),
      ...listed('parts', parts),
    };
  }

  #parts(block: Nodes): readonly MeaningPart[] {
    switch (block.type) {
      case 'paragraph':
        return [{ type: 'prose', text: this.#text(block) }];
      case 'code':
        return [
          {
            type: 'fence',
            language: [block.lang, block.meta].filter((each) => each).join(' '),
            text: block.value,
          },
        ];
      case 'list':
        return block.children.map((item) => this.#bullet(item));
      default:
        return this.#fail();
    }
  }

  #bullet(item: ListItem): MeaningPart {
    const [first, ...rest] = item.children;
    const branch = this.#branch(item);
    if (branch !== undefined) return { type: 'branch', ...branch };
    const said = this.#raw(first);
    const [, label = '', value] = /^\*\*([^*]+)\*\*:(?: (.*))?$/s.exec(said) ?? [];
    if (label === '')
      return rest.length === 0 ? { type: 'detail', text: unescapedStart(said) } : this.#fail();
    if (label === 'In parallel') return { type: 'parallel', work: rest.flatMap((list) => this.#works(list)) };
    if (label === 'Then') return { type: 'target', target: value ?? this.#fail() };
    const name = label.toLowerCase();
    if (!entriesIn('step').some((entry) => entry.label === name)) throw new NotAsWritten();
    const items = rest.flatMap((list) =>
      list.type === 'list' ? list.children.map((each) => this.#only(each)) : this.#fail(),
    );
    return { type: 'field', name, ...(value === undefined ? {} : { value }), ...listed('items', items) };
  }

  #branch(item: ListItem): MeaningBranch | undefined {
    const [first, ...rest] = item.children;
    const [, condition, otherwise, after = ''] =
      /^\*\*(?:If\*\* (.*)|(Otherwise)\*\*:(?: (.*))?)$/s.exec(this.#raw(first)) ?? [];
    if (condition === undefined && otherwise === undefined) return undefined;
    const last = rest.at(-1);
    const [, closing] =
      last?.type === 'paragraph' ? (/^\*\*Then\*\*: (.*)$/s.exec(this.#raw(last)) ?? this.#fail()) : [];
    const lists = closing === undefined ? rest : rest.slice(0, -1);
    const work = lists.flatMap((list) => this.#works(list));
    const below = { ...listed('work', work), ...(closing === undefined ? {} : { target: closing }) };
    if (condition === undefined)
      return { condition: null, ...(after === '' ? {} : { target: after }), ...below };
    if (condition.endsWith(':')) return { condition: condition.slice(0, -1), ...below };
    const [, first_ = '', target = ''] =
      /^(.*?): ((?:stop|finish|continue|(?:go to|escalate to|run)(?: .*)?)$)/s.exec(condition) ??
      this.#fail();
    return { condition: first_, target, ...below };
  }

  // ---- Texts ----

  /** The text of an item that has nothing below it. */
  #only(item: ListItem): string {
    return item.children.length === 1 ? this.#paragraph(item.children[0]) : this.#fail();
  }

  #paragraph(node: Nodes | undefined): string {
    return unescapedStart(this.#raw(node));
  }

  #text(node: Nodes): string {
    return unescapedStart(this.#raw(node));
  }

  /** As it stands in the source; it is on one line, where nobody has wrapped it. */
  #raw(node: Nodes | undefined): string {
    if (node?.type !== 'paragraph') return this.#fail();
    return this.#slice(node.children).replace(/\n[ \t]*/g, ' ');
  }

  #headingText(node: Nodes): string {
    return 'children' in node ? this.#slice(node.children) : '';
  }

  #slice(children: readonly Nodes[]): string {
    const [start, end] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
    return start === undefined || end === undefined ? '' : this.#source.text.slice(start, end);
  }

  #fail(): never {
    throw new NotAsWritten();
  }
}

function listed<Name extends string, T>(
  name: Name,
  all: readonly T[],
): { readonly [key in Name]?: readonly T[] } {
  return all.length === 0 ? {} : ({ [name]: all } as { readonly [key in Name]: readonly T[] });
}

/** In the order of the vocabulary, which is that of a formatted document. */
function inOrder<T extends { readonly name: string }>(all: readonly T[], kind: Kind): readonly T[] {
  const order = entriesIn(kind).map(({ label }) => label.toLowerCase());
  return all.toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}
