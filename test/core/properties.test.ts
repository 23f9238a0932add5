import { expect, it } from 'vitest';
import { applyEdits } from '../../core/fixes/apply.ts';
import { check, flow, map, readDocument, toMermaid, Workspace } from '../../core/index.ts';
import { edit, parse } from '../../grammar/index.ts';
import fc from '../fast-check.ts';
import { anyDocument, anyEdits } from '../grammar/generate.ts';
import { open, today } from './check-text.ts';

const options = { today, preset: 'strict' } as const;

it('any text is checked without an exception, and every place is inside the text', () => {
  fc.assert(
    fc.property(anyDocument, fc.array(anyDocument, { maxLength: 2 }), (text, others) => {
      const { document, workspace } = open(text, others);
      for (const finding of check(document, workspace, options)) {
        expect(finding.range.start).toBeGreaterThanOrEqual(0);
        expect(finding.range.end).toBeGreaterThanOrEqual(finding.range.start);
        expect(finding.range.end).toBeLessThanOrEqual(text.length);
        for (const { edits } of finding.fixes()) {
          const own = edits.filter((each) => each.uri === document.uri);
          for (const { start, end } of own) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          parse(applyEdits(text, own));
        }
      }
    }),
    { numRuns: 150 },
  );
});

it('any text has a map, whose ids are distinct and whose ways lead from node to node', () => {
  fc.assert(
    fc.property(anyDocument, (text) => {
      const { document, workspace } = open(text);
      const drawn = map(document, flow(document), workspace);
      const ids = new Set(drawn.nodes.map((node) => node.id));
      expect(ids.size).toBe(drawn.nodes.length);
      for (const { from, to } of drawn.edges) expect(ids.has(from) && ids.has(to)).toBe(true);
      for (const id of ids) expect(id).toMatch(/^n[0-9a-z]+$/);
      toMermaid(drawn);
    }),
    { numRuns: 150 },
  );
});

it('findings after an edit are those of the text from scratch', () => {
  fc.assert(
    fc.property(anyDocument, anyEdits, (text, edits) => {
      let tree = parse(text);
      for (const { from, length, text: inserted } of edits) {
        const start = Math.floor(from * tree.length);
        tree = edit(tree, { start, end: Math.min(start + length, tree.length), text: inserted });
        check(readDocument('this.sop', tree), new Workspace(), options);
      }
      const said = (each: ReturnType<typeof check>) =>
        each.map(({ rule, range, what }) => ({ rule, range, what }));
      const afterEdit = check(readDocument('this.sop', tree), new Workspace(), options);
      const fromScratch = check(readDocument('this.sop', parse(tree.text)), new Workspace(), options);
      expect(said(afterEdit)).toEqual(said(fromScratch));
    }),
    { numRuns: 100 },
  );
});
