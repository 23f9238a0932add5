import { describe, expect, it } from 'vitest';
import { least, noTime } from '../../core/dates/span.ts';
import { bypassesOf } from '../../core/flow/bypasses.ts';
import { components, isLoop } from '../../core/flow/components.ts';
import { Dominators } from '../../core/flow/dominators.ts';
import { flow } from '../../core/flow/flow.ts';
import { followersOf } from '../../core/flow/followers.ts';
import type { FlowNode } from '../../core/flow/graph.ts';
import { latestEnds } from '../../core/flow/latest-ends.ts';
import { longestPaths, pathTo } from '../../core/flow/longest-path.ts';
import { loopsOf } from '../../core/flow/loops.ts';
import { reached, reversed, type Successors, successorsOf } from '../../core/flow/successors.ts';
import { check, readDocument, Workspace } from '../../core/index.ts';
import { edit, parse, type Tree } from '../../grammar/index.ts';
import fc from '../fast-check.ts';
import { open, today } from './check-text.ts';

const anyGraph: fc.Arbitrary<Successors> = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc.array(fc.array(fc.nat({ max: size - 1 }), { maxLength: 3 }), { minLength: size, maxLength: size }),
  );

/** What a node leads to, without the node `without`; by trying, as slow as it is plain. */
function leadsTo(next: Successors, from: number, without = -1): ReadonlySet<number> {
  const found = new Set<number>();
  const visit = (node: number) => {
    if (node === without || found.has(node)) return;
    found.add(node);
    for (const to of next[node] ?? []) visit(to);
  };
  visit(from);
  return found;
}

describe('on any graph', () => {
  it('what is reached is what ways lead to, and what leads there when turned round', () => {
    fc.assert(
      fc.property(anyGraph, (next) => {
        const back = reversed(next);
        for (const from of next.keys()) {
          const to = leadsTo(next, from);
          expect(new Set([...next.keys()].filter((node) => reached(next, [from])[node] === 1))).toEqual(to);
          for (const node of to) expect(reached(back, [node])[from]).toBe(1);
        }
      }),
    );
  });

  it('components are the nodes that lead to each other, those that others lead to first', () => {
    fc.assert(
      fc.property(anyGraph, (next) => {
        const found = components(next);
        expect(found.flat().toSorted((one, other) => one - other)).toEqual([...next.keys()]);
        for (const [index, component] of found.entries()) {
          for (const node of component) {
            const mutual = [...leadsTo(next, node)].filter((other) => leadsTo(next, other).has(node));
            expect(new Set(mutual)).toEqual(new Set(component));
            for (const earlier of found.slice(0, index)) {
              for (const other of earlier) expect(leadsTo(next, other).has(node)).toBe(false);
            }
            const comesBack = (next[node] ?? []).some((to) => leadsTo(next, to).has(node));
            expect(isLoop(component, next)).toBe(comesBack);
          }
        }
      }),
    );
  });

  it('a node dominates what no way leads to without it', () => {
    fc.assert(
      fc.property(anyGraph, (next) => {
        const dominators = new Dominators(next, 0);
        const all = leadsTo(next, 0);
        for (const node of next.keys()) {
          expect(dominators.isReached(node)).toBe(all.has(node));
          for (const gate of next.keys()) {
            const isPassed = all.has(node) && all.has(gate) && !leadsTo(next, 0, gate).has(node);
            expect(dominators.dominates(gate, node)).toBe(isPassed);
          }
          const strict = [...next.keys()].filter((gate) => gate !== node && dominators.dominates(gate, node));
          const closest = strict.find((gate) => strict.every((other) => dominators.dominates(other, gate)));
          expect(dominators.immediate[node]).toBe(closest ?? -1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('longest paths are the longest of all ways that lead on', () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.array(fc.nat({ max: 9 }), { minLength: 12, maxLength: 12 }),
        (next, weights) => {
          const weight = (node: number) => weights[node] ?? 0;
          const paths = longestPaths(next, 0, weight);
          const best = next.map(() => Number.NEGATIVE_INFINITY);
          const walk = (node: number, soFar: number) => {
            const total = soFar + weight(node);
            best[node] = Math.max(best[node] ?? 0, total);
            for (const to of next[node] ?? []) if (to > node) walk(to, total);
          };
          walk(0, 0);
          expect([...paths.length]).toEqual(best);
          for (const [node, length] of best.entries()) {
            if (length === Number.NEGATIVE_INFINITY) continue;
            const path = pathTo(node, paths);
            expect(path[0]).toBe(0);
            expect(path.reduce((sum, each) => sum + weight(each), 0)).toBe(length);
          }
        },
      ),
    );
  });

  it('none of it needs the stack, or the square of the length', () => {
    const size = 50_000;
    const ladder = Array.from({ length: size }, (_, node) => [Math.min(node + 1, size - 1), size - 1]);
    expect(components(ladder).length).toBe(size);
    expect(new Dominators(ladder, 0).immediate[size - 1]).toBe(0);
    const ring = Array.from({ length: size }, (_, node) => [(node + 1) % size]);
    expect(components(ring).length).toBe(1);
    expect(new Dominators(ring, 0).immediate[size - 1]).toBe(size - 2);
  });
});

/** Steps with branches, `go to`, optional steps, approvals and tracks, at any place. */
const anyFlow = fc
  .array(
    fc.record({
      gate: fc.boolean(),
      optional: fc.boolean(),
      to: fc.option(fc.nat({ max: 9 })),
      ends: fc.constantFrom('', '', '', 'stop', 'finish', 'escalate to B'),
      track: fc.boolean(),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((steps) => {
    const lines = steps.flatMap(({ gate, optional, to, ends, track }, index) => {
      const body = [
        ...(gate ? ['approves: It'] : []),
        ...(optional ? ['only if: it is needed'] : []),
        ...(to === null ? [] : [`if told: go to S${to % steps.length}`]),
        ...(ends === '' ? [] : [ends]),
      ];
      const step = (indent: string, title: string) => [
        `${indent}- A: ${title}`,
        ...body.map((line) => `${indent}  ${line}`),
      ];
      return track
        ? ['  - in parallel:', ...step('    ', `S${index}`), `    - B: Beside ${index}`]
        : step('  ', `S${index}`);
    });
    return `SOP: X\nTrigger: it rings\n\nSteps:\n${lines.join('\n')}\n`;
  });

describe('on any flow', () => {
  const name = (node: FlowNode) => `${node.kind} ${node.index}`;

  it('loops are what comes back to itself, and their exits are the ways out', () => {
    fc.assert(
      fc.property(anyFlow, (text) => {
        const graph = flow(open(text).document);
        const next = successorsOf(graph);
        const loops = loopsOf(graph);
        const inLoops = new Set(loops.flatMap((loop) => loop.nodes.map(name)));
        for (const node of graph.nodes) {
          const comesBack = (next[node.index] ?? []).some((to) => leadsTo(next, to).has(node.index));
          expect(inLoops.has(name(node))).toBe(comesBack);
        }
        for (const { nodes, exits } of loops) {
          const out = graph.edges.filter(({ from, to }) => nodes.includes(from) && !nodes.includes(to));
          expect(new Set(exits)).toEqual(new Set(out));
        }
      }),
    );
  });

  it('a bypass leads from where its gate was not passed to where it always is', () => {
    fc.assert(
      fc.property(anyFlow, (text) => {
        const graph = flow(open(text).document);
        const isGate = (node: FlowNode) => node.kind === 'step' && node.step?.field('approves') !== undefined;
        const inOrder = successorsOf(graph, (edge) => edge.jump === undefined);
        const start = graph.start.index;
        const wanted = graph.edges.filter(
          ({ jump, back, from, to }) =>
            jump !== undefined &&
            !back &&
            leadsTo(inOrder, start).has(from.index) &&
            graph.nodes.some(
              (gate) =>
                isGate(gate) &&
                gate !== to &&
                gate !== from &&
                leadsTo(inOrder, start).has(to.index) &&
                !leadsTo(inOrder, start, gate.index).has(to.index) &&
                leadsTo(inOrder, start, gate.index).has(from.index),
            ),
        );
        expect(bypassesOf(graph, isGate).map(({ edge }) => edge)).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it('what follows a step on the main way is what the flow leads to', () => {
    fc.assert(
      fc.property(anyFlow, (text) => {
        const { document } = open(text);
        const graph = flow(document);
        const nodeOf = (step: unknown) =>
          graph.nodes.find((each) => each.kind === 'step' && each.step === step);
        for (const { step, next } of followersOf(document)) {
          const all = leadsTo(successorsOf(graph), nodeOf(step)?.index ?? -1);
          for (const each of next) expect(all.has(nodeOf(each)?.index ?? -1)).toBe(true);
        }
      }),
    );
  });

  it('what was found to be in order before an edit is looked at again when the flow has changed', () => {
    const options = { today, preset: 'strict' } as const;
    const said = (tree: Tree) =>
      check(readDocument('this.sop', tree), new Workspace(), options).map(({ rule, range }) => ({
        rule,
        range,
      }));
    fc.assert(
      fc.property(fc.array(anyFlow, { minLength: 2, maxLength: 5 }), (texts) => {
        let tree = parse(texts[0] ?? '');
        for (const text of texts) {
          const start = tree.text.indexOf('Steps:');
          tree = edit(tree, { start, end: tree.length, text: text.slice(text.indexOf('Steps:')) });
          expect(said(tree)).toEqual(said(parse(tree.text)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a step ends at the latest when its anchor and its time-box say, or when those before it have', () => {
    const anyBox = fc.record({ days: fc.integer({ min: 1, max: 9 }), of: fc.integer({ min: -2, max: 7 }) });
    fc.assert(
      fc.property(fc.array(anyBox, { minLength: 1, maxLength: 8 }), (boxes) => {
        const lines = boxes.flatMap(({ days, of }, index) => [
          `  - A: S${index}`,
          ...(of === -2 ? [] : [`    within: ${days} days${of === -1 ? ' of trigger' : ` of S${of}`}`]),
        ]);
        const { document } = open(`SOP: X\n\nSteps:\n${lines.join('\n')}\n`);
        const end = (index: number): number => {
          const box = boxes[index];
          if (box === undefined) return 0;
          if (box.of === -1) return box.days;
          return box.of >= 0 && box.of < index ? end(box.of) + box.days : end(index - 1);
        };
        const ends = latestEnds(document, flow(document), 'trigger');
        for (const [index, step] of document.allSteps.entries())
          expect(least(ends.get(step) ?? noTime)).toBe(24 * 60 * end(index));
      }),
    );
  });
});
