import { describe, expect, it } from 'vitest';
import { compare, edited, Library, parse, rules, vocabulary } from '../../api/index.ts';
import { goodProcedure } from '../cli/sop.ts';

const today = '2026-11-16';

/** A library of these documents, by their paths. */
function libraryOf(documents: Readonly<Record<string, string>>, config?: string): Library {
  const library = new Library({ today, ...(config === undefined ? {} : { config }) });
  for (const [path, text] of Object.entries(documents)) library.set(path, text);
  return library;
}

const rulesOf = (library: Library, path: string) => library.check(path).map(({ rule }) => rule);

describe('a library', () => {
  const account = goodProcedure('Opening of an account');

  it('finds nothing where nothing is wrong, and says what it knows', () => {
    const library = libraryOf({ 'sales/new account.sop': account });
    expect(library.check('sales/new account.sop')).toEqual([]);
    expect(library.documents).toEqual([
      {
        path: 'sales/new account.sop',
        kind: 'sop',
        title: 'Opening of an account',
        id: undefined,
        owner: 'Dana Reyes',
        status: 'active',
        lastReviewed: '2026-11-02',
        nextReview: '2027-02-02',
      },
    ]);
  });

  it('tells of which documents the findings may have changed', () => {
    const library = libraryOf({ 'a b.sop': account });
    expect(rulesOf(library, 'a b.sop')).toEqual([]);
    const people = 'Organisation: Acme\n\nPeople:\n  - Robin Knowles\n    role: Coordinator\n';
    expect([...library.set('people.sop', people)].sort()).toEqual(['a b.sop', 'people.sop']);
    expect(rulesOf(library, 'a b.sop')).toContain('owner-unknown');
    expect(library.delete('people.sop')).toContain('a b.sop');
    expect(rulesOf(library, 'a b.sop')).toEqual([]);
  });

  it('goes by its settings, also by those for some of its files', () => {
    const documents = { 'a.sop': 'SOP: Bread\n', 'drafts/a.sop': 'SOP: Bread\n' };
    const off = '{ "severities": { "owner-missing": "off" } }';
    const config = `{ "overrides": [{ "files": ["drafts"], ${off.slice(1, -1)} }], "prset": "strict" }`;
    const library = libraryOf(documents, config);
    expect(rulesOf(library, 'a.sop')).toContain('owner-missing');
    expect(rulesOf(library, 'drafts/a.sop')).not.toContain('owner-missing');
    expect(library.configProblems).toEqual([
      expect.objectContaining({ what: '"prset" is no setting', next: expect.stringContaining('preset') }),
    ]);
    expect(config.slice(library.configProblems[0]?.range.start, library.configProblems[0]?.range.end)).toBe(
      '"prset"',
    );
  });

  it('finds what a change has forgotten, once it has the text before', () => {
    const changed = account.replace('within: 2 days', 'within: 4 days');
    const library = libraryOf({ 'a.sop': changed });
    expect(rulesOf(library, 'a.sop')).toEqual([]);
    expect(library.check('a.sop', { base: account }).map(({ rule }) => rule)).toContain('version-not-bumped');
  });

  it('puts right what it finds, in the document that it is in', () => {
    const text = account.replace('Owner:', 'Ownr:');
    const library = libraryOf({ 'a b.sop': text });
    const [fix] = library.check('a b.sop')[0]?.fixes() ?? [];
    expect(fix?.edits.map(({ path }) => path)).toEqual(['a b.sop']);
    expect(edited(text, fix?.edits ?? [])).toBe(account);
  });

  it('draws one variant', () => {
    const text = account
      .replace('Scope: New customers', 'Scope: New customers\nVariants: Small, Large')
      .replace('    in: CRM\n', '    in: CRM\n    only for: Large\n');
    const library = libraryOf({ 'a.sop': text });
    expect(library.variants('a.sop')).toEqual(['Small', 'Large']);
    const labels = (variant: string) => library.map('a.sop', { variant }).nodes.map(({ label }) => label);
    expect(labels('Large').join()).toContain('Open the account');
    expect(labels('Small').join()).not.toContain('Open the account');
  });

  it('has a score for procedures alone', () => {
    const library = libraryOf({ 'a.sop': 'SOP: Bread\n', 'people.sop': 'Organisation: Acme\n' });
    const { total, parts, fixes } = library.score('a.sop') ?? {};
    expect(total).toBeLessThan(50);
    expect(parts?.map(({ part }) => part)).toContain('ownership');
    expect(fixes).toHaveLength(3);
    expect(library.score('people.sop')).toBeUndefined();
  });

  it('says what cannot be', () => {
    for (const nothing of [undefined, {}])
      expect(() => new Library(nothing as never)).toThrow(
        new TypeError('A library has to know the day: new Library({ today: "2026-11-16" })'),
      );
    expect(() => new Library({ today: 'today' })).toThrow(new RangeError('today is not a date: today'));
    expect(() => libraryOf({}).check('a.sop')).toThrow(new RangeError('no document at a.sop'));
    const overlapping = [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ];
    expect(() => edited('abc', overlapping)).toThrow(new RangeError('two edits overlap at offset 1'));
  });
});

it('a text is a tree, in which each node stands where it says', () => {
  const text = 'SOP: Bread\n\nSteps:\n  - Baker: Bake\n    if cold: stop\n\nBackground:\n  Old *recipe*.\n';
  const { title, nodes, problems } = parse(text);
  expect({ title, problems }).toEqual({ title: 'Bread', problems: [] });
  const shown = (all: typeof nodes): unknown[] =>
    all.map(({ kind, label, range, children }) => [
      kind,
      label,
      text.slice(range.start, range.end),
      ...shown(children),
    ]);
  expect(shown(nodes)).toEqual([
    ['header', 'sop', 'SOP: Bread'],
    ['section', 'steps', 'Steps:', ['item', 'Baker', '- Baker: Bake', ['branch', 'cold', 'if cold: stop']]],
    ['section', 'background', 'Background:', ['markdown', undefined, 'Old *recipe*.']],
  ]);
});

it('what has changed stands where it says', () => {
  const [before, after] = ['10 minutes', '15 minutes'].map(
    (time) => `SOP: Bread\n\nSteps:\n  - Baker: Bake\n    within: ${time}\n`,
  ) as [string, string];
  const [change] = compare(before, after);
  expect(change?.class).toBe('timing');
  expect(before.slice(change?.before?.start, change?.before?.end)).toContain('10 minutes');
  expect(after.slice(change?.after?.start, change?.after?.end)).toContain('15 minutes');
  expect(compare(before, before.replace('  - Baker', '- Baker').replace('    within', '  within'))).toEqual(
    [],
  );
});

it('rules and words of the language say what they are', () => {
  expect(rules.find(({ name }) => name === 'owner-missing')).toEqual({
    name: 'owner-missing',
    group: 'ownership',
    severity: 'error',
    preset: 'essential',
    title: 'Nobody owns the procedure',
    why: expect.any(String),
  });
  expect(vocabulary.kinds.map(({ label }) => label)).toEqual(['SOP', 'Workflow', 'Tracker', 'Organisation']);
});

it('refuses a variant that the document does not have', () => {
  const text = 'SOP: A\nVariants: SMB, Enterprise\nSteps:\n  - Cook: x\n    only for: SMB\n  - Cook: y\n';
  const library = libraryOf({ 'a.sop': text });
  const labels = (variant: string) => library.map('a.sop', { variant }).nodes.map(({ label }) => label);
  expect(labels('smb')).toHaveLength(labels('Enterprise').length + 1);
  expect(() => labels('SBM')).toThrow(new RangeError('no variant SBM in a.sop'));
});
