import type { SopDocument } from '../document/document.ts';
import type { Step, Work } from '../document/step.ts';
import { nameKey, withoutMarkdown } from '../names/name-key.ts';
import { splitAtFirstComma } from '../values/first-comma.ts';
import { readHandover } from '../values/handover.ts';
import type { KnownDocument } from '../workspace/known-document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { MapEdge, MapNode, ProcessMap } from './map.ts';
import { Performers } from './performers.ts';
import type { Shape } from './shapes.ts';

/** The map of a library; `uris` says which document each node stands for. */
export interface WorkspaceMap {
  readonly map: ProcessMap;
  readonly uris: ReadonlyMap<string, string>;
}

/**
 * How the procedures of a library hang together: a lane for each workflow with its stages and the procedures that they
 * run, what is handed over from one to the next, and, dotted, what those run in turn; below them the procedures that no workflow
 * leads to.
 */
export function workspaceMap(workspace: Workspace): WorkspaceMap {
  const builder = new WorkspaceMapBuilder(workspace);
  const known = workspace.known.filter((each) => each.isProcedure && !each.isRetired);
  for (const { kind, uri } of known) {
    const document = kind === 'workflow' ? workspace.document(uri) : undefined;
    if (document !== undefined) builder.addWorkflow(document);
  }
  for (const each of known) if (each.kind === 'sop') builder.addAlone(each);
  return { map: builder.map(), uris: builder.uris };
}

const alone = 'In no workflow';

class WorkspaceMapBuilder {
  readonly uris = new Map<string, string>();
  readonly #workspace: Workspace;
  readonly #nodes: MapNode[] = [];
  readonly #edges: MapEdge[] = [];
  readonly #shown = new Set<string>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  addWorkflow(document: SopDocument): void {
    const lane = document.title?.text ?? document.uri;
    const start = this.#add('start', lane, lane, document.uri);
    const stages = new Map<string, string>();
    this.#sequence(document.work, [{ id: start, handed: '' }], { document, lane, stages });
  }

  addAlone({ uri, title = uri, runs }: KnownDocument): void {
    if (this.#shown.has(uri)) return;
    const id = this.#add('run', title, alone, uri);
    this.#runs(runs, id, alone, new Map([[uri, id]]));
  }

  map(): ProcessMap {
    return { title: 'Procedures and workflows', complete: true, nodes: this.#nodes, edges: this.#edges };
  }

  /** Returns what the work leaves behind, for what comes next. */
  #sequence(work: readonly Work[], before: readonly Open[], context: Context): readonly Open[] {
    let open = before;
    for (const each of work) {
      if (each.kind === 'step') open = this.#stage(each, open, context);
      else if (each.kind === 'track') open = this.#sequence(each.work, open, context);
      else open = each.work.flatMap((one) => this.#sequence([one], open, context));
    }
    return open;
  }

  #stage(step: Step, before: readonly Open[], { document, lane, stages }: Context): readonly Open[] {
    const run = step.field('run')?.value;
    const procedure =
      run === undefined ? undefined : this.#named(run.text, splitAtFirstComma(run).first.text);
    const title = procedure?.title ?? withoutMarkdown(step.title.text);
    const id = this.#add(
      procedure === undefined ? 'step' : 'run',
      title,
      lane,
      procedure?.uri ?? document.uri,
    );
    for (const { id: from, handed } of before) this.#connect(from, id, handed, 'next');
    if (procedure !== undefined) {
      stages.set(procedure.uri, id);
      this.#runs(procedure.runs, id, lane, stages);
    }
    const performers = new Performers(document, this.#workspace);
    const handover = step.field('handover')?.value;
    const handed =
      handover === undefined ? '' : readHandover(handover, (name) => performers.isRole(name)).thing.text;
    return [{ id, handed }];
  }

  /** What a procedure runs in turn, each once in a lane. */
  #runs(runs: KnownDocument['runs'], from: string, lane: string, shown: Map<string, string>): void {
    const open = [{ runs, from }];
    for (const each of open) {
      for (const run of each.runs) {
        const procedure = this.#named(run.whole, run.document);
        if (procedure === undefined) continue;
        const known = shown.get(procedure.uri);
        const id = known ?? this.#add('run', procedure.title ?? procedure.uri, lane, procedure.uri);
        if (each.from !== id) this.#connect(each.from, id, '', 'branch');
        if (known !== undefined) continue;
        shown.set(procedure.uri, id);
        open.push({ runs: procedure.runs, from: id });
      }
    }
  }

  #named(whole: string, document: string): KnownDocument | undefined {
    return this.#workspace.knownAs(whole)[0] ?? this.#workspace.knownAs(document)[0];
  }

  #add(shape: Shape, title: string, lane: string, uri: string): string {
    const id = `w${this.#nodes.length}`;
    const shown = nameKey(title) === '' ? uri : title;
    this.#nodes.push({
      id,
      texts: [shown],
      lines: [shown],
      label: shown,
      shape,
      role: undefined,
      side: 'internal',
      hands: { role: lane, side: 'internal' },
      isException: false,
      facts: undefined,
      range: undefined,
      target: undefined,
    });
    this.uris.set(id, uri);
    this.#shown.add(uri);
    return id;
  }

  #connect(from: string, to: string, label: string, kind: 'next' | 'branch'): void {
    if (this.#edges.some((edge) => edge.from === from && edge.to === to)) return;
    this.#edges.push({ from, to, label, kind, style: kind === 'branch' ? 'dotted' : 'plain' });
  }
}

/** A node that something comes after, and what it hands over. */
interface Open {
  readonly id: string;
  readonly handed: string;
}

interface Context {
  readonly document: SopDocument;
  readonly lane: string;
  /** The nodes of the lane by the uri of the procedure that they stand for. */
  readonly stages: Map<string, string>;
}
