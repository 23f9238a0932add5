import { expect, test } from 'vitest';
import { check, readDocument, StoredDocument, Workspace } from '../../core/index.ts';
import { reviewPileUp } from '../../core/rules/review-pile-up.ts';
import { edit, parse, type Tree } from '../../grammar/index.ts';
import fc from '../fast-check.ts';
import { goodSamples } from '../grammar/examples.ts';
import { kickOff, organisation, pack } from '../server/fixtures.ts';
import { Chance } from '../server/soak/chance.ts';
import { anyEdit, fixed } from '../server/soak/texts.ts';

const texts: readonly string[] = [
  ...goodSamples.map(({ text }) => text),
  ...Object.values(fixed),
  pack,
  kickOff,
  organisation.replace('Dana Reyes', 'Erin Field'),
];

test('whose findings a change of another document has changed is told of it', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const chance = new Chance(seed);
      const workspace = new Workspace();
      const trees = new Map<string, Tree>();
      for (const [nth, text] of chance.some(texts, 8).entries()) {
        trees.set(`file:///library/${nth}.sop`, parse(text));
        const stored = new StoredDocument(`file:///library/${nth}.sop`, text);
        if (chance.happens(40)) workspace.add(stored);
        else if (chance.happens(70)) workspace.update(stored);
      }
      const uris = [...trees.keys()];
      for (let times = 0; times < 6; times++) {
        const before = uris.map((uri) => findingsOf(uri, workspace));
        const changed = chance.one(uris);
        const affected = changeOf(changed, trees, workspace, chance);
        for (const [index, uri] of uris.entries()) {
          if (!affected.has(uri) && uri !== changed)
            expect(findingsOf(uri, workspace)).toEqual(before[index]);
        }
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('a library that is read before anything is asked knows what one knows that was told of each document', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const chance = new Chance(seed);
      const [added, told] = [new Workspace(), new Workspace()];
      const library = chance
        .some(texts, 8)
        .map((text, nth) => new StoredDocument(`file:///library/${nth}.sop`, text));
      for (const each of library) {
        added.add(each);
        told.update(each);
      }
      const both = [added, told] as const;
      for (const { uri } of library) {
        const [one, other] = both.map((workspace) => findingsOf(uri, workspace));
        expect(one).toEqual(other);
      }
      const { uri, document } = chance.one(library);
      const changed = readDocument(uri, edit(document.tree, anyEdit(document.tree.text, chance)));
      const how = chance.one([
        (workspace: Workspace) => workspace.update(changed),
        (workspace: Workspace) => workspace.remove(uri),
        (workspace: Workspace) => workspace.usersOf('role', 'Account Manager'),
        (workspace: Workspace) => workspace.usersOf('document', document.title?.text ?? ''),
      ]);
      const [one, other] = both.map(how);
      expect(one).toEqual(other);
    }),
    { numRuns: 40 },
  );
}, 60_000);

function changeOf(
  uri: string,
  trees: Map<string, Tree>,
  workspace: Workspace,
  chance: Chance,
): ReadonlySet<string> {
  if (chance.happens(15)) return workspace.remove(uri);
  const tree = trees.get(uri) as Tree;
  const changed = edit(tree, anyEdit(tree.text, chance));
  trees.set(uri, changed);
  return workspace.update(readDocument(uri, changed));
}

function findingsOf(uri: string, workspace: Workspace) {
  const document = workspace.document(uri);
  if (document === undefined) return [];
  const found = check(document, workspace, { today: '2026-11-16' });
  return found.map(({ rule, range, what }) => ({ rule, range, what }));
}

test('who has to move a review is told when others come and go', () => {
  const review = fc.record({ nth: fc.nat({ max: 39 }), week: fc.nat({ max: 3 }), isThere: fc.boolean() });
  fc.assert(
    fc.property(fc.array(review, { minLength: 30, maxLength: 80 }), (reviews) => {
      const workspace = new Workspace();
      const uris = Array.from({ length: 40 }, (_, nth) => `file:///library/${nth}.sop`);
      for (const { nth, week, isThere } of reviews) {
        const before = uris.map((uri) => pileUpsOf(uri, workspace));
        const changed = uris[nth] as string;
        const text = `SOP: Call ${nth}\nNext review: 2027-0${week + 1}-04\n`;
        const affected = isThere
          ? workspace.update(new StoredDocument(changed, text))
          : workspace.remove(changed);
        for (const [index, uri] of uris.entries()) {
          if (uri !== changed && !affected.has(uri)) expect(pileUpsOf(uri, workspace)).toEqual(before[index]);
        }
      }
    }),
    { numRuns: 50 },
  );
});

function pileUpsOf(uri: string, workspace: Workspace) {
  const document = workspace.document(uri);
  if (document === undefined) return [];
  const settings = { reviewsPerWeek: 2 };
  return check(document, workspace, { today: '2026-11-16', rules: [reviewPileUp], settings }).map(
    ({ what }) => what,
  );
}

test('who leaves, or comes, may make an organisation a list to go by, for all documents', () => {
  const roles = ['Cook', 'Waiter', 'Porter'];
  const organisationOf = (...people: readonly string[]) =>
    `Organisation: Kitchen\n\nRoles:\n${roles.map((role) => `  - ${role}\n`).join('')}\nPeople:\n${people.join('')}`;
  const cook = '  - Lena Brandt\n    role: Cook\n';
  const waiter = (until = '') => `  - Ines Duarte\n    role: Waiter\n${until}`;
  const workspace = new Workspace();
  const update = (file: string, text: string) =>
    workspace.update(readDocument(`file:///library/${file}`, parse(text)));
  const unheld = (uri: string) => findingsOf(uri, workspace).some(({ rule }) => rule === 'role-unheld');
  const uri = 'file:///library/night.sop';
  update('organisation.sop', organisationOf(cook));
  update('night.sop', 'SOP: Night\n\nSteps:\n  - Porter: Lock the door\n');
  expect(unheld(uri)).toBe(false);
  expect(update('organisation.sop', organisationOf(cook, waiter()))).toContain(uri);
  expect(unheld(uri)).toBe(true);
  expect(update('organisation.sop', organisationOf(cook, waiter('    until: 2020-01-31\n')))).toContain(uri);
  expect(unheld(uri)).toBe(false);
});
