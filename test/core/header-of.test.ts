import { expect, test } from 'vitest';
import { headerOf } from '../../core/document/header-of.ts';
import { KnownDocument, readDocument, StoredDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import fc from '../fast-check.ts';
import { allSamples, goodSamples } from '../grammar/examples.ts';
import { anyDocument } from '../grammar/generate.ts';
import { mutated } from '../grammar/mutate.ts';

test('the header alone tells what the whole document tells of its header', () => {
  const texts = allSamples.map(({ text }) => text);
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...texts), mutated(texts), anyDocument), (text) => {
      const stored = new StoredDocument('this.sop', text);
      const [part, whole] = [headerOf(stored), readDocument('this.sop', parse(text))];
      const known = (document: typeof part) => {
        const { kind, title, isProcedure, isRetired, hasIdField, nextReview } = new KnownDocument(
          stored,
          document,
        );
        return { kind, title, isProcedure, isRetired, hasIdField, nextReview };
      };
      expect(known(part)).toEqual(known(whole));
      const said = ({ fields }: typeof part) => fields.map(({ name, value }) => `${name}: ${value.text}`);
      expect(said(part)).toEqual(said(whole));
    }),
    { numRuns: 500 },
  );
});

test('only the header of most documents is read', () => {
  for (const { text } of goodSamples)
    expect(headerOf(new StoredDocument('this.sop', text)).allSteps).toEqual([]);
});

test('a document of which the header is known is found by its name, and read whole when it is asked for', () => {
  const [one, other] = ['SOP: One\nID: A-1\nSteps:\n  - A: Run it\n    run: Two\n', 'SOP: Two\n'].map(
    (text, index) => new StoredDocument(`${index}.sop`, text),
  ) as [StoredDocument, StoredDocument];
  const workspace = new Workspace();
  workspace.introduce(one, headerOf(one));
  workspace.update(other);
  expect(workspace.find('a-1').map((document) => document.allSteps.length)).toEqual([1]);
  expect(workspace.hasSeveralProcedures).toBe(true);
  expect([...workspace.usersOf('document', 'Two')]).toEqual([]);
  workspace.update(one);
  expect([...workspace.usersOf('document', 'Two')]).toEqual(['0.sop']);
});
