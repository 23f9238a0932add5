import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  DocumentAnswer,
  LibraryAnswer,
  MarkReviewedAnswer,
  ReviewsAnswer,
} from '../../server/messages/overview.ts';
import { Editor } from './editor.ts';
import { organisation } from './fixtures.ts';
import { applied, text } from './text.ts';

const workflow = text`
  Workflow: Customer onboarding
  Owner: Dana Reyes, Onboarding Lead
  Last reviewed: 2026-11-01
  Next review: 2027-02-01

  Stages:
    - Onboarding Lead: Welcome the customer
      run: Welcome pack
    - Onboarding Lead: Begin
      run: ONB-020, Send the minutes
      if the customer is lost: run Exit call
`;
const pack = procedure(
  'Welcome pack',
  'Owner: Omar Haddad\nLast reviewed: 2026-08-01\nNext review: 2026-11-01',
);
const kickOff = procedure(
  'Kick-off meeting',
  'ID: ONB-020\nOwner: Omar Haddad\nLast reviewed: 2026-09-02\nNext review: 2026-12-02',
  'run: Minutes',
);
const minutes = procedure('Minutes', 'Owner: Dana Reyes\nNext review: soon');
const leave = procedure('Leave request', 'Next review: 2027-01-31');
const retired = procedure('Old way', 'Status: retired\nNext review: 2020-01-31', 'run: Minutes');
const tracker = 'Tracker: Northwind\nFollows: Customer onboarding\n';

let editor: Editor;

beforeEach(async () => {
  editor = new Editor();
  const all = { workflow, pack, 'kick-off': kickOff, minutes, leave, retired, tracker, organisation };
  for (const [name, each] of Object.entries(all)) await editor.open(uriOf(name), each);
  await editor.settled();
});

afterEach(() => editor.end());

describe('reviews', () => {
  test('by date: what is late, due soon, current, and what says no day', async () => {
    const { groups, total } = await reviews({ by: 'date' });
    expect(groups.map(({ id, documents }) => [id, documents])).toEqual([
      ['overdue', 1],
      ['due', 1],
      ['current', 2],
      ['undated', 1],
    ]);
    expect(total).toBe(4);
    const { documents } = await reviews({ by: 'date', group: 'current' });
    expect(documents.map(({ title, review }) => [title, review?.daysLeft])).toEqual([
      ['Leave request', 76],
      ['Customer onboarding', 77],
    ]);
  });

  test('by owner: whoever is late first, and those that nobody owns', async () => {
    const { groups } = await reviews({ by: 'owner' });
    expect(groups.map(({ owner, documents, overdue, due }) => [owner, documents, overdue, due])).toEqual([
      ['Omar Haddad', 2, 1, 1],
      [null, 1, 0, 0],
      ['Dana Reyes', 2, 0, 0],
    ]);
    const { documents } = await reviews({ by: 'owner', group: 'omar haddad' });
    expect(documents.map(({ title, review }) => [title, review?.state])).toEqual([
      ['Welcome pack', 'overdue'],
      ['Kick-off meeting', 'due'],
    ]);
  });

  test('no more than was asked for, and how many there are', async () => {
    const answer = await ask<ReviewsAnswer>('sop/reviews', { by: 'date', group: 'current', limit: 1 });
    expect(answer.documents).toHaveLength(1);
    expect(answer.total).toBe(2);
  });

  test('are those of what is being typed', async () => {
    await editor.change(uriOf('pack'), { text: pack.replace('2026-11-01', '2027-01-15') });
    const { groups } = await reviews({ by: 'date' });
    expect(groups[0]?.id).toBe('due');
  });
});

describe('the library', () => {
  test('has the workflows, and groups for what belongs to none', async () => {
    expect(await library()).toEqual([
      'Customer onboarding >',
      'unattached 2',
      'trackers 1',
      'organisations 1',
    ]);
    expect(await library({ group: 'unattached' })).toEqual(['Leave request', 'Old way >']);
    expect(await library({ group: 'trackers' })).toEqual(['Northwind']);
  });

  test('has below a document what it runs, in the order of its text, written or not', async () => {
    expect(await library({ uri: uriOf('workflow') })).toEqual([
      'Welcome pack',
      'Kick-off meeting >',
      'Exit call is missing',
    ]);
    expect(await library({ uri: uriOf('kick-off') })).toEqual(['Minutes']);
  });
});

describe('a document', () => {
  test('knows what it runs, what runs it, and the workflow that it is a part of', async () => {
    const { facts, ...related } = await ask<DocumentAnswer>('sop/document', { uri: uriOf('kick-off') });
    expect(facts).toEqual({
      uri: uriOf('kick-off'),
      kind: 'sop',
      title: 'Kick-off meeting',
      id: 'ONB-020',
      owner: 'Omar Haddad',
      retired: false,
      review: { state: 'due', day: '2026-12-02', daysLeft: 16, last: '2026-09-02' },
    });
    expect(titles(related)).toEqual({
      runs: ['Minutes'],
      runBy: ['Customer onboarding'],
      workflows: ['Customer onboarding'],
      trackers: [],
      organisations: ['Acme Customer Success'],
    });
    const { facts: _, ...ofMinutes } = await ask<DocumentAnswer>('sop/document', { uri: uriOf('minutes') });
    expect(titles(ofMinutes)).toMatchObject({
      runBy: ['Kick-off meeting', 'Old way'],
      workflows: ['Customer onboarding'],
    });
  });

  test('leads from a workflow to its trackers, and from a tracker to its workflow', async () => {
    const { facts: _, ...ofWorkflow } = await ask<DocumentAnswer>('sop/document', { uri: uriOf('workflow') });
    expect(titles(ofWorkflow)).toMatchObject({ trackers: ['Northwind'], workflows: [] });
    const { facts: __, ...ofTracker } = await ask<DocumentAnswer>('sop/document', { uri: uriOf('tracker') });
    expect(titles(ofTracker)).toMatchObject({ workflows: ['Customer onboarding'], runBy: [] });
  });

  test('that nobody knows has no answer', async () => {
    expect(await ask('sop/document', { uri: uriOf('none') })).toBeNull();
  });
});

describe('marking as reviewed', () => {
  test('writes both dates and a line of the history', async () => {
    const { edits, nextReview } = await ask<MarkReviewedAnswer>('sop/markReviewed', { uri: uriOf('pack') });
    const after = applied(pack, [...edits] as Parameters<typeof applied>[1]);
    expect(after).toContain('Last reviewed: 2026-11-16\nNext review: 2027-02-16');
    expect(after).toContain('History:\n  - 1.0, 2026-11-16, Omar Haddad: Reviewed, no change');
    expect(nextReview).toBe('2027-02-16');
    await editor.change(uriOf('pack'), { text: after });
    expect(await ask('sop/markReviewed', { uri: uriOf('pack') })).toEqual({ edits: [], nextReview });
  });

  test('is not for what is not reviewed', async () => {
    for (const name of ['retired', 'tracker', 'organisation', 'none'])
      expect(await ask('sop/markReviewed', { uri: uriOf(name) })).toBeNull();
  });
});

describe('the extension is told', () => {
  test('when a fact changes, and not of what is typed elsewhere', async () => {
    let told = 0;
    const next = () =>
      new Promise<void>((resolve) => {
        const listener = editor.connection.onNotification('sop/overviewChanged', () => {
          told++;
          listener.dispose();
          resolve();
        });
      });
    // What was opened before is told of, at the latest with this change.
    const first = next();
    await editor.change(uriOf('pack'), { text: pack.replace('Owner: Omar Haddad', 'Owner: Dana Reyes') });
    await first;
    const second = next();
    await editor.change(uriOf('minutes'), { text: minutes.replace('Do it', 'Do it now') });
    await editor.settled();
    const between = told;
    await editor.change(uriOf('minutes'), { text: minutes.replace('Minutes', 'Minutes of a meeting') });
    await second;
    expect([between, told]).toEqual([1, 2]);
  });
});

function procedure(title: string, header: string, step = 'within: 1 day of trigger'): string {
  return `SOP: ${title}\n${header}\n\nSteps:\n  - Onboarding Lead: Do it\n    ${step}\n`;
}

function uriOf(name: string): string {
  return `file:///library/${name}.sop`;
}

function ask<T>(method: string, params: object): Promise<T> {
  return editor.connection.sendRequest(method, params);
}

function reviews(wish: { by: 'date' | 'owner'; group?: string }): Promise<ReviewsAnswer> {
  return ask('sop/reviews', { ...wish, limit: 100 });
}

/** Each entry of a level of the library as one line; `>` is for what has a level below. */
async function library(below?: { uri: string } | { group: string }): Promise<readonly string[]> {
  const { entries } = await ask<LibraryAnswer>('sop/library', { below, limit: 100 });
  return entries.map((entry) => {
    if (entry.type === 'missing') return `${entry.name} is missing`;
    if (entry.type === 'group') return `${entry.group} ${entry.documents}`;
    return `${entry.facts.title}${entry.runsOthers ? ' >' : ''}`;
  });
}

function titles(related: Omit<DocumentAnswer, 'facts'>): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(related).map(([name, all]) => [name, all.map(({ title }) => title)]),
  );
}
