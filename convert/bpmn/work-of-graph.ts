import { linesOf } from '../draft/background.ts';
import type { DraftStep, DraftTarget, DraftWork, Origin, StepPart } from '../draft/draft.ts';
import type { Graph } from './graph.ts';
import { anyTime, noRole } from './lane-names.ts';
import type { BpmnFlow, BpmnModel, BpmnNode } from './model.ts';

type Branch = StepPart & { readonly type: 'branch' };

/** BPMN has no lines that a person reads. */
const nowhere: Origin = { first: 1, last: 1 };

/** Some work and where it leads. */
interface Walked {
  readonly work: readonly DraftWork[];
  /** The node at which the walk ended, which is no part of the work; undefined where nothing follows. */
  readonly at: BpmnNode | undefined;
}

/** Reads steps, branches and parallels out of a graph: each task once, and `go to` wherever a way comes to one again. */
export class GraphWork {
  readonly #graph: Graph;
  readonly #roles: ReadonlyMap<string, string>;
  readonly #seen = new Set<string>();

  constructor(graph: Graph, { lanes }: BpmnModel) {
    this.#graph = graph;
    this.#roles = new Map(
      lanes
        .filter(({ name }) => name !== '' && name !== anyTime && name !== noRole)
        .flatMap(({ name, nodes }) => nodes.map((id) => [id, name] as const)),
    );
  }

  /** What is done from the start to the end. */
  main(): readonly DraftWork[] {
    const { start } = this.#graph;
    if (start === undefined) return [];
    const isEvent = start.kind === 'start';
    const first = isEvent ? this.#graph.next(this.#graph.out(start.id)[0]) : start;
    return this.#walk(first, undefined, true).work.map((work) => namedOnce(work, undefined));
  }

  /** What may happen at any time. */
  exception(node: BpmnNode): Branch {
    const branch = this.#branch(node.name, this.#graph.out(node.id)[0], undefined, true);
    return { ...branch, work: branch.work.map((work) => namedOnce(work, undefined)) };
  }

  roleOf({ id, performer }: BpmnNode): string | undefined {
    return performer ?? this.#roles.get(id);
  }

  /** From a node to the end, to `until`, or to what is read elsewhere. */
  #walk(from: BpmnNode | undefined, until: BpmnNode | undefined, isMain: boolean): Walked {
    const work: DraftWork[] = [];
    let node = from;
    while (node !== undefined && node !== until) {
      const isWork = node.kind === 'task' || node.kind === 'call';
      if (
        node.kind === 'end' ||
        (isWork && (this.#seen.has(node.id) || (!isMain && this.#graph.main.has(node.id))))
      )
        break;
      if (node.kind === 'parallel') node = this.#parallel(node, work);
      else if (node.kind === 'exclusive') node = this.#choice(node, work);
      else if (isWork) {
        this.#seen.add(node.id);
        work.push(this.#step(node));
        node = this.#graph.next(this.#graph.out(node.id)[0]);
      } else node = this.#graph.next(this.#graph.out(node.id)[0]);
    }
    const end = node === until ? undefined : node;
    const target = end === undefined || !isMain ? undefined : this.#targetOf(end);
    if (target !== undefined && target.kind !== 'finish') addTo(work, [{ type: 'target', target, said: '' }]);
    return { work, at: node };
  }

  #step(node: BpmnNode): DraftStep {
    const { id, kind, name, documentation = '' } = node;
    const lines = documentation === '' ? [] : linesOf(documentation);
    const parts: StepPart[] = lines.length === 0 ? [] : [{ type: 'lines', lines }];
    if (kind === 'call' && !lines.some((line) => line.startsWith('run: ')))
      parts.push({ type: 'field', name: 'run', values: [name || id] });
    for (const timer of this.#graph.timersOf(id))
      parts.push(
        this.#branch('late', this.#graph.out(timer.id)[0], this.#graph.next(this.#graph.out(id)[0]), false),
      );
    return {
      type: 'step',
      role: this.roleOf(node),
      title: name || id,
      parts,
      origin: nowhere,
      number: undefined,
    };
  }

  /** The ways of a choice are branches of the step before it; a choice that nothing comes before is a step itself. */
  #choice(node: BpmnNode, work: DraftWork[]): BpmnNode | undefined {
    const usual = this.#graph.otherwise(node.id);
    const on = this.#graph.onward(node.id);
    const onward = this.#graph.next(on);
    const conditional = this.#graph.out(node.id).filter((flow) => flow !== usual);
    const branches = conditional.flatMap((flow) =>
      conditionsOf(flow, node).map((condition) => this.#branch(condition, flow, onward, false)),
    );
    if (work.at(-1)?.type !== 'step')
      work.push({
        type: 'step',
        role: this.roleOf(node),
        title: node.name || 'Decide',
        parts: [],
        origin: nowhere,
        number: undefined,
      });
    const otherwise =
      usual === undefined || usual === on ? [] : [this.#branch(undefined, usual, onward, false)];
    addTo(work, [...branches, ...otherwise]);
    return onward;
  }

  /** `onward` is where the work goes on after the step, which needs no target. */
  #branch(
    condition: string | undefined,
    flow: BpmnFlow | undefined,
    onward: BpmnNode | undefined,
    isException: boolean,
  ): Branch {
    const said = `${condition === undefined ? 'otherwise' : `if ${condition}`}: ${flow?.name ?? ''}`;
    const first = this.#graph.next(flow);
    if (first?.id.startsWith('Run_'))
      return { type: 'branch', condition, target: { kind: 'run', name: first.name }, work: [], said };
    const { work, at } = first === onward ? { work: [], at: onward } : this.#walk(first, onward, false);
    const found = at === undefined || at === onward ? undefined : this.#targetOf(at);
    const isBare = work.length === 0 && found === undefined;
    const target: DraftTarget | undefined =
      isBare || (isException && found === undefined) ? { kind: 'continue' } : found;
    return { type: 'branch', condition, target, work, said };
  }

  #targetOf(node: BpmnNode): DraftTarget | undefined {
    if (node.kind === 'end') return endTarget(node.name);
    if (node.id.startsWith('Check_') && !this.#seen.has(node.id)) return { kind: 'finish' };
    return node.kind === 'task' || node.kind === 'call'
      ? { kind: 'go to', name: node.name || node.id }
      : undefined;
  }

  /** A split is work side by side up to where its ways meet; a join is passed by. */
  #parallel(node: BpmnNode, work: DraftWork[]): BpmnNode | undefined {
    const ways = this.#graph.out(node.id);
    const join = ways.length > 1 ? this.#graph.joinOf(node.id) : undefined;
    if (ways.length < 2) return this.#graph.next(ways[0]);
    const tracks = ways.map((flow) => {
      const walked = this.#walk(this.#graph.next(flow), join, false);
      const [only, another] = walked.work;
      const name = flow.documentation ?? flow.name;
      if (only !== undefined && another === undefined && name === '') return [only];
      const title = name || (only?.type === 'step' ? (only.role ?? only.title) : 'Track');
      return walked.work.length === 0
        ? []
        : [{ type: 'track' as const, name: title, work: walked.work, origin: nowhere }];
    });
    work.push({ type: 'parallel', work: tracks.flat(), origin: nowhere });
    return join === undefined ? undefined : this.#graph.next(this.#graph.out(join.id)[0]);
  }
}

/** Who does the step or the track around does what is within, where nothing else is said. */
function namedOnce(work: DraftWork, around: string | undefined): DraftWork {
  if (work.type === 'parallel') return { ...work, work: work.work.map((each) => namedOnce(each, around)) };
  if (work.type === 'track') {
    const own = work.work.some((each) => each.type === 'step' && each.role === work.name)
      ? work.name
      : around;
    return { ...work, work: work.work.map((each) => namedOnce(each, own)) };
  }
  const inner = work.role ?? around;
  const parts = work.parts.map((part): StepPart => {
    if (part.type !== 'branch' && part.type !== 'parallel') return part;
    return { ...part, work: part.work.map((each) => namedOnce(each, inner)) };
  });
  return { ...work, role: around !== undefined && work.role === around ? undefined : work.role, parts };
}

function addTo(work: DraftWork[], parts: readonly StepPart[]): void {
  const last = work.at(-1);
  if (last?.type === 'step') work[work.length - 1] = { ...last, parts: [...last.parts, ...parts] };
}

/** Each line of an expression is a condition of its own; what is written for machines is not read. */
function conditionsOf({ condition = '', name }: BpmnFlow, gateway: BpmnNode): readonly string[] {
  const lines = linesOf(condition).filter((line) => line.trim() !== '');
  if (lines.length > 0 && !lines.some((line) => /[${}=<>]/.test(line))) return lines;
  if (!/^(?:yes|true|)$/i.test(name)) return [name];
  const question = gateway.name.replace(/\s*\?\s*$/, '');
  return [question === '' ? name || 'so' : question.charAt(0).toLowerCase() + question.slice(1)];
}

function endTarget(name: string): DraftTarget {
  const [, role] = /^Escalate to (.+)$/i.exec(name) ?? [];
  if (role !== undefined) return { kind: 'escalate to', name: role };
  if (/^(?:stop|stopped|cancelled|canceled|aborted)$/i.test(name)) return { kind: 'stop' };
  return { kind: name === 'Go on where it was' ? 'continue' : 'finish' };
}
