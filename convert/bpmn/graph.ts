import type { BpmnFlow, BpmnModel, BpmnNode } from './model.ts';

/** A process as who follows it walks through it. */
export class Graph {
  readonly nodes: ReadonlyMap<string, BpmnNode>;
  readonly #out = new Map<string, BpmnFlow[]>();
  readonly #in = new Map<string, number>();
  readonly #timers = new Map<string, BpmnNode[]>();
  /** The tasks of the way that is gone where no condition holds. */
  readonly main: ReadonlySet<string>;

  constructor({ nodes, flows }: BpmnModel) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    for (const flow of flows) {
      if (!this.nodes.has(flow.from) || !this.nodes.has(flow.to)) continue;
      this.#out.set(flow.from, [...(this.#out.get(flow.from) ?? []), flow]);
      this.#in.set(flow.to, (this.#in.get(flow.to) ?? 0) + 1);
    }
    for (const node of nodes)
      if (node.attachedTo !== undefined)
        this.#timers.set(node.attachedTo, [...(this.#timers.get(node.attachedTo) ?? []), node]);
    this.main = this.#mainWay();
  }

  /** Where the flow begins; a process without a start begins with what nothing leads to. */
  get start(): BpmnNode | undefined {
    const all = [...this.nodes.values()];
    const isFirst = ({ id, kind }: BpmnNode) =>
      !this.#in.has(id) && kind !== 'timer' && kind !== 'conditional start';
    return all.find(({ kind }) => kind === 'start') ?? all.find(isFirst);
  }

  out(id: string): readonly BpmnFlow[] {
    return this.#out.get(id) ?? [];
  }

  timersOf(id: string): readonly BpmnNode[] {
    return this.#timers.get(id) ?? [];
  }

  /** What is done first on a way: gateways at which ways only meet, and events on the way, are passed by. */
  next(flow: BpmnFlow | undefined): BpmnNode | undefined {
    const passed = new Set<string>();
    let node = flow === undefined ? undefined : this.nodes.get(flow.to);
    while (node !== undefined && !passed.has(node.id)) {
      passed.add(node.id);
      const on = this.#onlyWay(node);
      if (on === undefined) return node;
      node = this.nodes.get(on.to);
    }
    return undefined;
  }

  #onlyWay({ id, kind }: BpmnNode): BpmnFlow | undefined {
    const ways = this.out(id);
    if (id.startsWith('OnlyIf_')) return ways.find(({ isDefault }) => !isDefault) ?? ways[0];
    const isPassing = kind === 'event' || (kind === 'exclusive' && ways.length === 1);
    return isPassing ? ways[0] : undefined;
  }

  /** The way out of a choice where nothing else holds; undefined where every way has its condition. */
  otherwise(id: string): BpmnFlow | undefined {
    const ways = this.out(id);
    return (
      ways.find(({ isDefault }) => isDefault) ??
      ways.find(({ name }) => /^(?:no|otherwise|else|false|default)$/i.test(name)) ??
      ways.find(({ name, condition }) => name === '' && condition === undefined)
    );
  }

  /** The way on which the work goes on behind a choice: where nothing else holds, unless that is an end of it. */
  onward(id: string): BpmnFlow | undefined {
    const usual = this.otherwise(id);
    const goesOn = (flow: BpmnFlow) => this.next(flow)?.kind !== 'end';
    if (usual !== undefined && goesOn(usual)) return usual;
    return this.out(id).findLast(goesOn) ?? usual;
  }

  /** Where the ways of a split meet again, which all of them reach; undefined where they do not. */
  joinOf(split: string): BpmnNode | undefined {
    const reached = this.out(split).map((flow) => this.#joinsAfter(flow));
    const [first = [], ...others] = reached;
    const id = first.find((each) => others.every((joins) => joins.includes(each)));
    return id === undefined ? undefined : this.nodes.get(id);
  }

  /** The parallel gateways that a way comes to, in the order in which they are reached. */
  #joinsAfter(flow: BpmnFlow): readonly string[] {
    const found: string[] = [];
    const seen = new Set<string>();
    const open = [flow.to];
    for (let id = open.shift(); id !== undefined; id = open.shift()) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (this.nodes.get(id)?.kind === 'parallel' && (this.#in.get(id) ?? 0) > 1) found.push(id);
      open.push(...this.out(id).map(({ to }) => to));
    }
    return found;
  }

  #mainWay(): ReadonlySet<string> {
    const main = new Set<string>();
    const seen = new Set<string>();
    let node: BpmnNode | undefined = this.start;
    while (node !== undefined && !seen.has(node.id)) {
      seen.add(node.id);
      if (node.kind === 'task' || node.kind === 'call') main.add(node.id);
      const isSplit = node.kind === 'parallel' && this.out(node.id).length > 1;
      const join: BpmnNode | undefined = isSplit ? this.joinOf(node.id) : undefined;
      if (join !== undefined) node = join;
      else {
        const way: BpmnFlow | undefined =
          node.kind === 'exclusive' ? this.onward(node.id) : this.out(node.id)[0];
        node = this.next(way);
      }
    }
    return main;
  }
}
