/**
 * The work itself, as a tree: steps with their details, fields, prose and branches, nested to any depth. It is made
 * from one block alone, so that it is made once for as long as the block stays as it is.
 */
import {
  type BranchNode,
  type FenceNode,
  type FieldNode,
  ItemNode,
  type ParallelNode,
  type Part,
  type ProseNode,
  type SyntaxNode,
  type Target,
  type TargetNode,
  type TrackNode,
} from '../../grammar/index.ts';
import { nameKey } from '../names/name-key.ts';

/** What a body of work consists of, in order. */
export type Work = Step | Parallel | Track;

/** What a piece of work stands in; undefined at the top level of its section. */
export type Around = Step | Branch | Parallel | Track | undefined;

/** `- Role: Title` and everything below it. */
export class Step {
  readonly kind = 'step';
  readonly node: ItemNode;
  readonly around: Around;
  /** `[2, 1]` for the first step within the second: counted from the block's own top level, which is 1. */
  readonly path: readonly number[];
  readonly fields: readonly FieldNode[];
  /** Bullets directly below: a checklist for the performer. */
  readonly details: readonly ItemNode[];
  readonly prose: readonly ProseNode[];
  readonly fences: readonly FenceNode[];
  readonly branches: readonly Branch[];
  /** Work that is done side by side as a part of this step. */
  readonly parallels: readonly Parallel[];
  /** Where the flow goes when no branch leads away. */
  readonly closing: TargetNode | undefined;
  #role: Part | null | undefined;
  #title: Part | undefined;
  #titleKey: string | undefined;
  #idKey: string | undefined;

  constructor(node: ItemNode, around: Around, path: readonly number[]) {
    this.node = node;
    this.around = around;
    this.path = path;
    const counter = new Counter(path);
    const fields: FieldNode[] = [];
    let details: ItemNode[] | undefined;
    let prose: ProseNode[] | undefined;
    let fences: FenceNode[] | undefined;
    let branches: Branch[] | undefined;
    let parallels: Parallel[] | undefined;
    let closing: TargetNode | undefined;
    for (const child of node.children) {
      if (child.kind === 'field') fields.push(child);
      else if (child.kind === 'item') details = added(details, child);
      else if (child.kind === 'prose') prose = added(prose, child);
      else if (child.kind === 'fence') fences = added(fences, child);
      else if (child.kind === 'branch') branches = added(branches, new Branch(child, this, counter));
      else if (child.kind === 'parallel') parallels = added(parallels, new Parallel(child, this, counter));
      else if (child.kind === 'target') closing = child;
    }
    this.fields = fields;
    this.details = details ?? none;
    this.prose = prose ?? none;
    this.fences = fences ?? none;
    this.branches = branches ?? none;
    this.parallels = parallels ?? none;
    this.closing = closing;
  }

  /** The role that the step names; nested steps may leave it to what is around them. */
  get role(): Part | undefined {
    if (this.#role === undefined) {
      const { label } = this.node;
      this.#role = label === undefined || label.text === '' ? null : label;
    }
    return this.#role ?? undefined;
  }

  get title(): Part {
    this.#title ??= this.node.title;
    return this.#title;
  }

  /** The title as names are compared; computed once. */
  get titleKey(): string {
    this.#titleKey ??= nameKey(this.title.text);
    return this.#titleKey;
  }

  /** The `id` field as names are compared. */
  get idKey(): string | undefined {
    this.#idKey ??= nameKey(this.field('id')?.value.text ?? '');
    return this.#idKey === '' ? undefined : this.#idKey;
  }

  /** The first field of that name. */
  field(name: string): FieldNode | undefined {
    for (const field of this.fields) if (field.name === name) return field;
    return undefined;
  }

  fieldsNamed(name: string): readonly FieldNode[] {
    return this.field(name) === undefined ? none : this.fields.filter((field) => field.name === name);
  }
}

const none: readonly never[] = [];

/** Most steps have none of most things, and take no list for them. */
function added<T>(list: T[] | undefined, each: T): T[] {
  if (list === undefined) return [each];
  list.push(each);
  return list;
}

/** `if CONDITION:` or `otherwise:`, with a target or with work of its own. */
export class Branch {
  readonly kind = 'branch';
  readonly node: BranchNode;
  readonly around: Around;
  readonly work: readonly Work[];
  #condition: Part | undefined;
  #target: Target | undefined;

  constructor(node: BranchNode, around: Around, counter: Counter) {
    this.node = node;
    this.around = around;
    this.work = readWork(node.children, this, counter);
  }

  /** Undefined for `otherwise`. */
  get condition(): Part | undefined {
    this.#condition ??= this.node.condition;
    return this.#condition;
  }

  /** Whether it holds when the time-box has run out. */
  get isLate(): boolean {
    return nameKey(this.condition?.text ?? '') === 'late';
  }

  /** The target on the branch's line, or the one that closes its body. */
  get target(): Target | undefined {
    this.#target ??= this.node.target ?? this.node.closing?.target;
    return this.#target;
  }
}

/** `- in parallel:` */
export class Parallel {
  readonly kind = 'parallel';
  readonly node: ParallelNode;
  readonly around: Around;
  readonly work: readonly Work[];

  constructor(node: ParallelNode, around: Around, counter: Counter) {
    this.node = node;
    this.around = around;
    this.work = readWork(node.children, this, counter);
  }
}

/** `- track NAME:` */
export class Track {
  readonly kind = 'track';
  readonly node: TrackNode;
  readonly around: Around;
  readonly work: readonly Work[];

  constructor(node: TrackNode, around: Around, counter: Counter) {
    this.node = node;
    this.around = around;
    this.work = readWork(node.children, this, counter);
  }

  get name(): Part {
    return this.node.name;
  }
}

/** Numbers the steps within one, whatever branch or track they stand in, one after the other. */
export class Counter {
  readonly #path: readonly number[];
  #last = 0;

  constructor(path: readonly number[]) {
    this.#path = path;
  }

  next(): readonly number[] {
    this.#last++;
    return [...this.#path, this.#last];
  }
}

/** The steps, parallels and tracks among `nodes`. */
function readWork(nodes: readonly SyntaxNode[], around: Around, counter: Counter): readonly Work[] {
  const work: Work[] = [];
  for (const node of nodes) {
    if (node instanceof ItemNode) work.push(new Step(node, around, counter.next()));
    else if (node.kind === 'parallel') work.push(new Parallel(node, around, counter));
    else if (node.kind === 'track') work.push(new Track(node, around, counter));
  }
  return work;
}
