import { describe, expect, it } from 'vitest';
import { runsOf } from '../../core/document/runs.ts';
import { readDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import fc from '../fast-check.ts';
import { found } from './check-text.ts';

const sop = (name: string, runs: readonly string[]) =>
  readDocument(
    name,
    parse(
      `SOP: ${name}\n\nSteps:\n  - A: Begin\n${runs.map((run) => `  - A: Do ${run}\n    run: ${run}\n`).join('')}`,
    ),
  );

it('what a step runs is known by whatever key it is written with', () => {
  for (const key of ['run', 'runs', 'follow', 'see sop', 'rum'])
    expect(runsOf(readDocument('a', parse(`SOP: A\n\nSteps:\n  - A: Begin\n    ${key}: B\n`)))).toMatchObject(
      [{ whole: { text: 'B' } }],
    );
});

const members = (workspace: Workspace, uri: string) => [...(workspace.runCircleOf(uri) ?? [])].sort();

describe('circles of procedures that run each other', () => {
  it('are found when they close, and all members are asked again', () => {
    const workspace = new Workspace();
    for (const document of [sop('a', ['b']), sop('b', ['c']), sop('c', []), sop('d', ['a'])])
      workspace.update(document);
    expect(workspace.runCircleOf('a')).toBeUndefined();
    expect([...workspace.update(sop('c', ['a']))]).toEqual(expect.arrayContaining(['a', 'b', 'c']));
    expect(members(workspace, 'a')).toEqual(['a', 'b', 'c']);
    expect(workspace.runCircleOf('d')).toBeUndefined();
    expect([...workspace.remove('b')]).toEqual(expect.arrayContaining(['a', 'c']));
    expect(workspace.runCircleOf('a')).toBeUndefined();
  });

  it('after any changes are those of a workspace from scratch, and whoever enters or leaves one is asked', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const change = fc.record({
      name: fc.constantFrom(...names),
      runs: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const workspace = new Workspace();
        const now = new Map<string, readonly string[]>();
        let before = new Map(names.map((name) => [name, members(workspace, name).join()]));
        for (const { name, runs } of changes) {
          now.set(name, runs);
          const asked = workspace.update(sop(name, runs));
          const scratch = new Workspace();
          for (const [each, own] of now) scratch.update(sop(each, own));
          const after = new Map(names.map((each) => [each, members(workspace, each).join()]));
          for (const each of names) {
            expect(after.get(each)).toBe(members(scratch, each).join());
            if (after.get(each) !== before.get(each)) expect(asked.has(each)).toBe(true);
          }
          before = after;
        }
      }),
    );
  });
});

it('whoever is mentioned for the first or the last time is asked again', () => {
  const workspace = new Workspace();
  workspace.update(sop('a', []));
  workspace.update(sop('b', []));
  expect(workspace.update(sop('b', ['a'])).has('a')).toBe(true);
  expect(workspace.update(sop('b', [])).has('a')).toBe(true);
});

it('without another procedure nobody knows which ones there are', () => {
  const text = 'SOP: X\n\nSteps:\n  - A: Do it\n    run: Something else\n';
  const unknown = (others: readonly string[]) =>
    found(text, others).filter((each) => each.startsWith('run-'));
  expect(unknown([])).toEqual([]);
  expect(unknown(['Organisation: Acme\n'])).toEqual([]);
  expect(unknown(['SOP: Y\n'])).toEqual(['run-unknown: Something else']);
});
