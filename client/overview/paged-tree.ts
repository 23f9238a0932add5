import * as vscode from 'vscode';

/** An entry of a tree. */
export interface TreeEntry {
  /** Its own in the whole tree. */
  readonly id: string;
}

/** What stands below the last entry that is shown, where there are more. */
interface More<E extends TreeEntry> extends TreeEntry {
  readonly below: E | undefined;
  readonly left: number;
}

export interface Level<E extends TreeEntry> {
  readonly entries: readonly E[];
  readonly total: number;
}

export interface TreeSource<E extends TreeEntry> {
  /** Also the first part of the command that shows more. */
  readonly viewId: string;
  /** One level of the tree; undefined while nobody knows what is in it. */
  level(below: E | undefined, limit: number): Promise<Level<E> | undefined>;
  item(entry: E): vscode.TreeItem;
}

/** How many entries of a level are shown at first, and how many more with each click. */
const page = 200;

/** A tree that asks for one level at a time, and for no more of it than is looked at. */
export class PagedTree<E extends TreeEntry> implements vscode.TreeDataProvider<E | More<E>> {
  readonly #source: TreeSource<E>;
  readonly #changed = new vscode.EventEmitter<E | undefined>();
  readonly #limits = new Map<string, number>();
  #beingRead = 0;
  #isStale = false;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(source: TreeSource<E>) {
    this.#source = source;
  }

  get moreCommand(): string {
    return `${this.#source.viewId}.showMore`;
  }

  /** What is being read is shown first: the editor loses a level that comes in after the tree was to be read anew. */
  refresh(): void {
    if (this.#beingRead > 0) this.#isStale = true;
    else this.#changed.fire(undefined);
  }

  showMore(more: More<E>): void {
    this.#limits.set(more.id, this.#limit(more.id) + page);
    this.#changed.fire(more.below);
  }

  async getChildren(below?: E | More<E>): Promise<(E | More<E>)[]> {
    if (below !== undefined && isMore(below)) return [];
    const id = `${below?.id ?? ''}/more`;
    const level = await this.#read(below, this.#limit(id));
    if (level === undefined) return [];
    const left = level.total - level.entries.length;
    return left > 0 ? [...level.entries, { id, below, left }] : [...level.entries];
  }

  async #read(below: E | undefined, limit: number): Promise<Level<E> | undefined> {
    this.#beingRead++;
    try {
      return await this.#source.level(below, limit);
    } finally {
      this.#beingRead--;
      if (this.#beingRead === 0 && this.#isStale) {
        this.#isStale = false;
        setTimeout(() => this.refresh());
      }
    }
  }

  getTreeItem(entry: E | More<E>): vscode.TreeItem {
    if (!isMore(entry)) return this.#source.item(entry);
    const next = Math.min(page, entry.left);
    const item = new vscode.TreeItem(vscode.l10n.t('Show {0} more', next));
    item.id = entry.id;
    item.description = vscode.l10n.t('{0} are left', entry.left);
    item.command = { command: this.moreCommand, title: vscode.l10n.t('Show more'), arguments: [entry] };
    return item;
  }

  #limit(id: string): number {
    return this.#limits.get(id) ?? page;
  }
}

function isMore<E extends TreeEntry>(entry: E | More<E>): entry is More<E> {
  return 'left' in entry;
}
