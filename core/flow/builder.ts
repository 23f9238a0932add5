import type { Target } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Branch, Parallel, Step, Work } from '../document/step.ts';
import { nameKey } from '../names/name-key.ts';
import { namesOf } from '../values/list.ts';
import type { Flow, FlowEdge, FlowEdgeKind, FlowNode, FlowNodeKind } from './graph.ts';

/** A way that has left a node and not reached the next one. */
interface Way {
  readonly from: FlowNode;
  readonly kind: FlowEdgeKind;
  readonly branch: Branch | undefined;
}

type Ways = readonly Way[];

/**
 * Walks through the work once, with the ways that are open at each point. `go to` is resolved at the end, when every
 * step has its node.
 */
export class FlowBuilder {
  readonly #document: SopDocument;
  readonly #variant: string | undefined;
  readonly #nodes: FlowNode[] = [];
  readonly #links: { readonly way: Way; readonly to: FlowNode; readonly jump?: Target }[] = [];
  readonly #jumps: { readonly way: Way; readonly step: Step; readonly target: Target }[] = [];
  readonly #entries = new Map<Step, FlowNode>();
  /** Ways that have ended with the outcome, which the quality check looks at. */
  #finishing: Way[] = [];
  #broken = false;

  constructor(document: SopDocument, variant: string | undefined) {
    this.#document = document;
    this.#variant = variant === undefined ? undefined : nameKey(variant);
  }

  build(): Flow {
    const document = this.#document;
    const trigger = document.field('trigger');
    const start = this.#add('start', {
      at: trigger,
      text: trigger?.value.text === '' ? undefined : trigger?.value,
    });
    let ways: Ways = this.#sequence(document.work, [{ from: start, kind: 'next', branch: undefined }]);
    for (const branch of document.exceptions) this.#exception(branch);
    ways = this.#sequence(document.checks, [...ways, ...this.#takeFinishing()]);
    this.#connect(
      [...ways, ...this.#takeFinishing()],
      this.#add('finish', { at: document.field('completed when') }),
    );
    for (const { way, step, target } of this.#jumps) {
      const to = this.#entries.get(step);
      if (to === undefined) this.#broken = true;
      else this.#links.push({ way, to, jump: target });
    }
    const edges = this.#edges();
    const out = this.#nodes.map((): FlowEdge[] => []);
    for (const edge of edges) out[edge.from.index]?.push(edge);
    return { nodes: this.#nodes, edges, out, start, broken: this.#broken };
  }

  #sequence(work: readonly Work[], ways: Ways): Ways {
    let open = ways;
    for (const each of work) open = this.#work(each, open);
    return open;
  }

  #work(work: Work, ways: Ways): Ways {
    if (work.kind === 'step') return this.#step(work, ways);
    return work.kind === 'parallel' ? this.#parallel(work, ways) : this.#sequence(work.work, ways);
  }

  #step(step: Step, ways: Ways): Ways {
    if (!this.#applies(step)) return ways;
    const condition = this.#condition(step);
    const kind = step.node.block.section?.label === 'Quality check' ? 'check' : 'step';
    const node = this.#add(kind, { step, at: step.node, text: step.title });
    this.#entries.set(step, condition ?? node);
    this.#connect(ways, condition ?? node);
    if (condition !== undefined)
      this.#connect([{ from: condition, kind: 'branch', branch: undefined }], node);

    let open: Ways = [{ from: node, kind: 'next', branch: undefined }];
    for (const parallel of step.parallels) open = this.#parallel(parallel, open);
    open = [...this.#decision(step, open), ...this.#late(step, node)];
    if (step.closing !== undefined) open = this.#target(step.closing.target, open, step);
    return condition === undefined
      ? open
      : [...open, { from: condition, kind: 'otherwise', branch: undefined }];
  }

  /** Steps for other variants alone are not there. */
  #applies(step: Step): boolean {
    const only = step.field('only for');
    if (this.#variant === undefined || only === undefined) return true;
    return namesOf(only).some((name) => nameKey(name.text) === this.#variant);
  }

  #condition(step: Step): FlowNode | undefined {
    const field = step.field('only if');
    if (field === undefined || field.value.text === '') return undefined;
    return this.#add('condition', { step, at: field, text: field.value });
  }

  /** The first condition that holds is taken, in the order written; where none does, `otherwise` or the next step. */
  #decision(step: Step, ways: Ways): Ways {
    const branches = step.branches.filter((branch) => !branch.isLate);
    if (branches.length === 0) return ways;
    const decision = this.#add('decision', {
      step,
      at: branches[0]?.node,
      text: branches[0]?.condition,
      branches,
    });
    this.#connect(ways, decision);
    const open = branches.flatMap((branch) => {
      const kind = branch.node.isOtherwise ? 'otherwise' : 'branch';
      return this.#branch(branch, [{ from: decision, kind, branch }], step);
    });
    const hasOtherwise = branches.some((branch) => branch.node.isOtherwise);
    return hasOtherwise ? open : [...open, { from: decision, kind: 'otherwise', branch: undefined }];
  }

  /** `if late` is not decided when the step is done: the time-box runs out while it is being done. */
  #late(step: Step, node: FlowNode): Ways {
    return step.branches
      .filter((branch) => branch.isLate)
      .flatMap((branch) => this.#branch(branch, [{ from: node, kind: 'late', branch }], step));
  }

  /** Without a target the flow rejoins after the step. */
  #branch(branch: Branch, ways: Ways, step: Step | undefined): Ways {
    const open = this.#sequence(branch.work, ways);
    const { target } = branch;
    return target === undefined ? open : this.#target(target, open, step);
  }

  #target(target: Target, ways: Ways, step: Step | undefined): Ways {
    switch (target.kind) {
      case 'continue':
        return ways;
      case 'go to':
        return this.#goTo(target, ways);
      case 'escalate to':
        this.#connect(ways, this.#add('escalation', { step, at: target.part, text: target.name }));
        return [];
      case 'run': {
        const run = this.#add('run', { step, at: target.part, text: target.name });
        this.#connect(ways, run);
        return [{ from: run, kind: 'next', branch: undefined }];
      }
      case 'stop':
        this.#connect(ways, this.#add('stop', { step, at: target.part }));
        return [];
      case 'finish':
        this.#finishing.push(...ways);
        return [];
      default:
        this.#broken = true;
        return ways;
    }
  }

  #goTo(target: Target, ways: Ways): Ways {
    const [step] = this.#document.stepsNamed(target.name?.text ?? '');
    if (step === undefined) this.#broken = true;
    else for (const way of ways) this.#jumps.push({ way, step, target });
    return [];
  }

  #parallel(parallel: Parallel, ways: Ways): Ways {
    const work = parallel.work.filter((each) => each.kind !== 'step' || this.#applies(each));
    if (work.length === 0) return ways;
    const fork = this.#add('fork', { at: parallel.node });
    this.#connect(ways, fork);
    const open = work.flatMap((each) =>
      this.#work(each, [{ from: fork, kind: 'parallel', branch: undefined }]),
    );
    const join = this.#add('join', { at: parallel.node });
    this.#connect(
      open.map((way) => (way.kind === 'next' ? { ...way, kind: 'parallel' as const } : way)),
      join,
    );
    return [{ from: join, kind: 'next', branch: undefined }];
  }

  #exception(branch: Branch): void {
    const node = this.#add('exception', { at: branch.node, text: branch.condition, branches: [branch] });
    const open = this.#branch(branch, [{ from: node, kind: 'next', branch }], undefined);
    if (open.length > 0) this.#connect(open, this.#add('resume', { at: branch.target?.part }));
  }

  #takeFinishing(): Ways {
    const ways = this.#finishing;
    this.#finishing = [];
    return ways;
  }

  #add(kind: FlowNodeKind, about: Partial<Omit<FlowNode, 'kind' | 'index'>>): FlowNode {
    const { step, at, text, branches = [] } = about;
    const node: FlowNode = { index: this.#nodes.length, kind, step, at, text, branches };
    this.#nodes.push(node);
    return node;
  }

  #connect(ways: Ways, to: FlowNode): void {
    for (const way of ways) this.#links.push({ way, to });
  }

  #edges(): readonly FlowEdge[] {
    return this.#links.map(({ way: { from, kind, branch }, to, jump }) => ({
      from,
      to,
      kind,
      branch,
      jump,
      back: to.index <= from.index && from.kind !== 'exception',
    }));
  }
}
