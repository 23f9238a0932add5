import { describe, expect, test } from 'vitest';
import { readDay } from '../../core/dates/day.ts';
import { check, readDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';

let workspace: Workspace;

function update(uri: string, text: string): readonly string[] {
  return [...workspace.update(readDocument(uri, parse(text)))].sort();
}

function places(rule: string, reviewsPerWeek = 5): readonly string[] {
  const options = { today: '2026-11-16', preset: 'strict', settings: { reviewsPerWeek } } as const;
  return workspace.known
    .filter(({ document }) => check(document, workspace, options).some((each) => each.rule === rule))
    .map(({ uri }) => uri)
    .sort();
}

describe('that nothing says who there is', () => {
  test('is said once, on the first document, whatever comes and goes', () => {
    workspace = new Workspace();
    update('m.sop', 'SOP: M\n');
    expect(places('no-organisation')).toEqual([]);
    expect(update('p.sop', 'SOP: P\n')).toEqual(['m.sop', 'p.sop']);
    expect(places('no-organisation')).toEqual(['m.sop']);
    expect(update('b.sop', 'SOP: B\n')).toEqual(['b.sop', 'm.sop']);
    expect(places('no-organisation')).toEqual(['b.sop']);
    expect([...workspace.remove('b.sop')]).toEqual(['m.sop']);
    expect(places('no-organisation')).toEqual(['m.sop']);
    expect(update('z.sop', 'Organisation: Z\n')).toEqual(['m.sop', 'p.sop', 'z.sop']);
    expect(places('no-organisation')).toEqual([]);
    workspace.remove('m.sop');
    update('o.sop', 'SOP: O\n');
    workspace.remove('z.sop');
    expect(places('no-organisation')).toEqual(['o.sop']);
  });
});

describe('two documents with one ID', () => {
  test('hear of each other, whatever the ID looks like', () => {
    workspace = new Workspace();
    update('a.sop', 'SOP: A\nID: food three\n');
    expect(update('b.sop', 'SOP: B\nID: food three\n')).toEqual(['a.sop', 'b.sop']);
    expect(places('id-duplicate')).toEqual(['a.sop', 'b.sop']);
    expect(update('b.sop', 'SOP: B\nID: food four\n')).toEqual(['a.sop', 'b.sop']);
    expect(places('id-duplicate')).toEqual([]);
  });
});

describe('reviews of one week', () => {
  const review = (day: string) => `SOP: ${day}\nNext review: ${day}\n`;

  test('are too many from the sixth on, and each of those goes to a place of its own', () => {
    workspace = new Workspace();
    for (let i = 1; i <= 7; i++) update(`${i}.sop`, review('2027-02-03'));
    for (let i = 1; i <= 4; i++) update(`before-${i}.sop`, review('2027-01-29'));
    expect(places('review-pile-up')).toEqual(['6.sop', '7.sop']);
    const moves = ['6.sop', '7.sop'].map((uri) => {
      const document = workspace.document(uri);
      const found = document && check(document, workspace, { today: '2026-11-16' });
      const [fix] = found?.find(({ rule }) => rule === 'review-pile-up')?.fixes() ?? [];
      return fix?.edits[0]?.text;
    });
    expect(moves).toEqual(['2027-01-27', '2027-01-20']);
  });

  test('that are many in every week are no pile', () => {
    workspace = new Workspace();
    for (let week = 0; week < 13; week++) {
      const day = readDay('2026-11-18')?.add({ weeks: week }).toString() ?? '';
      for (let i = 0; i < 2; i++) update(`${week}-${i}.sop`, review(day));
    }
    expect(places('review-pile-up', 1)).toEqual([]);
    for (let i = 2; i < 5; i++) update(`0-${i}.sop`, review('2026-11-18'));
    expect(places('review-pile-up', 1)).toEqual([]);
    update('0-5.sop', review('2026-11-18'));
    expect(places('review-pile-up', 1)).toEqual(['0-5.sop']);
  });

  test('hear of what joins and leaves them', () => {
    workspace = new Workspace();
    update('a.sop', review('2027-02-01'));
    update('b.sop', review('2027-02-07'));
    expect(update('c.sop', review('2027-02-04'))).toEqual(['a.sop', 'b.sop', 'c.sop']);
    expect(update('c.sop', review('2027-02-08'))).toEqual(['a.sop', 'b.sop', 'c.sop']);
    expect(update('c.sop', `${review('2027-02-08')}Scope: All\n`)).toEqual(['c.sop']);
    expect([...workspace.remove('b.sop')]).toEqual(['a.sop']);
  });
});

describe('what a procedure leaves behind', () => {
  const soup = 'SOP: Soup\n\nSteps:\n  - Cook: Cook it\n    output: Lentil stock\n  - Cook: Clean the pot\n';
  const meal = (prose: string) => `SOP: Meal\n\nSteps:\n  - Waiter: Serve it\n    run: Soup\n    ${prose}\n`;

  test('is taken up by another one that names it, as soon as its prose says so and for as long', () => {
    workspace = new Workspace();
    update('soup.sop', soup);
    update('meal.sop', meal('Bring bread.'));
    expect(places('output-unused')).toEqual(['soup.sop']);
    expect(update('meal.sop', meal('Bring bread and water.'))).toEqual(['meal.sop']);
    expect(update('meal.sop', meal('Bring the *lentil stock*.'))).toEqual(['meal.sop', 'soup.sop']);
    expect(places('output-unused')).toEqual([]);
    expect(update('meal.sop', meal('Bring the lentil stock, hot.'))).toEqual(['meal.sop']);
    expect(update('meal.sop', meal('Bring it.'))).toEqual(['meal.sop', 'soup.sop']);
    expect(places('output-unused')).toEqual(['soup.sop']);
  });

  test('is looked for by the name that it has now', () => {
    workspace = new Workspace();
    update('soup.sop', soup);
    update('meal.sop', meal('Bring bread.'));
    expect(places('output-unused')).toEqual(['soup.sop']);
    update('soup.sop', soup.replace('Lentil stock', 'Clear broth'));
    expect(places('output-unused')).toEqual(['soup.sop']);
    expect(update('meal.sop', meal('Bring the lentil stock.'))).toEqual(['meal.sop']);
    expect(update('meal.sop', meal('Bring the clear broth.'))).toEqual(['meal.sop', 'soup.sop']);
  });
});
