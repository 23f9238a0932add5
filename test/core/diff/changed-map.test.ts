import { describe, expect, test } from 'vitest';
import { changedMap, diff, lanesSvg, readDocument, toMermaid } from '../../../core/index.ts';
import { parse } from '../../../grammar/index.ts';
import fc from '../../fast-check.ts';
import { allSamples } from '../../grammar/examples.ts';
import { edited } from './edited.ts';

const documentOf = (text: string) => readDocument('this.sop', parse(text));
const between = (before: string, after: string) => changedMap(diff(documentOf(before), documentOf(after)));

const steps = (...lines: readonly string[]) =>
  `SOP: S\nTrigger: It begins\nSteps:\n${lines.map((line) => `  ${line}\n`).join('')}`;

/** `mark: what the node says`, and `mark: from → to` for ways. */
function marked(before: string, after: string): readonly string[] {
  const changed = between(before, after);
  if (changed === undefined) return [];
  const { map, marks } = changed;
  const said = new Map(map.nodes.map(({ id, texts, shape }) => [id, texts[0] ?? shape]));
  return [
    ...map.nodes.flatMap(({ id }) =>
      marks.nodes.has(id) ? [`${marks.nodes.get(id)}: ${said.get(id)}`] : [],
    ),
    ...map.edges.flatMap(({ from, to }, index) =>
      marks.ways.has(index) ? [`${marks.ways.get(index)}: ${said.get(from)} → ${said.get(to)}`] : [],
    ),
  ];
}

describe('the map of changes', () => {
  test('has what is new, what is gone where it stood, and the ways to both', () => {
    expect(marked(steps('- A: Wash', '- A: Dry'), steps('- A: Wash', '- A: Iron', '- A: Dry'))).toEqual([
      'added: Iron',
      'added: Wash → Iron',
      'added: Iron → Dry',
    ]);
    expect(marked(steps('- A: Wash', '- A: Iron', '- A: Dry'), steps('- A: Wash', '- A: Dry'))).toEqual([
      'removed: Iron',
      'added: Wash → Dry',
      'removed: Wash → Iron',
      'removed: Iron → Dry',
    ]);
  });

  test('marks a step that is somebody else’s, and one that has moved', () => {
    expect(marked(steps('- A: Wash', '- A: Dry'), steps('- B: Wash', '- A: Dry'))).toEqual(['changed: Wash']);
    expect(
      marked(steps('- A: Wash', '- A: Dry', '- A: Fold'), steps('- A: Dry', '- A: Fold', '- B: Wash')),
    ).toEqual(expect.arrayContaining(['moved: Wash']));
  });

  test('marks the question of a branch that leads elsewhere, and where it led', () => {
    const before = steps('- A: Wash', '  if dirty: stop', '- A: Dry');
    const after = steps('- A: Wash', '  if dirty: go to Wash', '- A: Dry');
    expect(marked(before, after)).toEqual([
      'changed: Dirty?',
      'removed: Stop',
      'added: Dirty? → Wash',
      'removed: Dirty? → Stop',
    ]);
  });

  test('is not there where nothing that it shows has changed', () => {
    const text = steps('- A: Wash', '  Use soap.');
    expect(between(text, text.replace('soap', 'hot water'))).toBeUndefined();
    expect(between('Organisation: A\n', 'Organisation: B\n')).toBeUndefined();
  });

  test('can be drawn for any two versions, and has each step of both once', () => {
    fc.assert(
      fc.property(edited(allSamples.map(({ text }) => text)), ([before, after]) => {
        const changed = between(before, after);
        if (changed === undefined) return;
        const { map, marks } = changed;
        const ids = new Set(map.nodes.map(({ id }) => id));
        expect(ids.size).toBe(map.nodes.length);
        for (const { from, to } of map.edges) expect(ids.has(from) && ids.has(to)).toBe(true);
        for (const id of marks.nodes.keys()) expect(ids).toContain(id);
        for (const index of marks.ways.keys()) expect(map.edges[index]).toBeDefined();
        const svg = lanesSvg(map, { theme: 'light', changes: marks });
        expect(svg.split('class="change"').length - 1).toBe(marks.nodes.size);
        toMermaid(map, marks);
      }),
      { numRuns: 60 },
    );
  });
});
