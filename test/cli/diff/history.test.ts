import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeClasses } from '../../../core/index.ts';
import { GitRepository } from '../git-repository.ts';
import { sop } from '../sop.ts';

const samples = join(import.meta.dirname, '../../../samples');
const library = Object.fromEntries(
  globSync('*.sop', { cwd: samples }).map((file) => [file, readFileSync(join(samples, file), 'utf8')]),
);

interface Change {
  readonly class: string;
  readonly sentence: string;
}
interface Changed {
  readonly path: string;
  readonly pathBefore?: string;
  readonly changes: readonly Change[];
}

/** What is expected of a document by its path: `class: a piece of the sentence`; with its path before, where that was another. */
type Expected = Readonly<Record<string, readonly string[]>>;

const pack = 'welcome-pack-delivery.sop';
const training = 'training.sop';
const setup = 'platform-setup.sop';
const workflow = 'customer-onboarding.sop';

test('of a history of edits, moves, renames, merges and conflicts each change is told, and none is made up', async () => {
  const repository = new GitRepository(library);
  const seen = new Set<string>();
  const told = async (range: string): Promise<readonly Changed[]> => {
    const { code, out, err } = await sop(['diff', range, '--format', 'json'], { cwd: repository.folder });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(out).documents;
  };
  const expectTold = async (range: string, expected: Expected, message: string) => {
    const documents = await told(range);
    const found = Object.fromEntries(
      documents.map(({ path, pathBefore, changes }) => [
        pathBefore === undefined ? path : `${pathBefore} → ${path}`,
        changes.map((change) => `${change.class}: ${change.sentence}`),
      ]),
    );
    for (const { changes } of documents) for (const change of changes) seen.add(change.class);
    const wanted = Object.fromEntries(
      Object.entries(expected).map(([path, all]) => [path, all.map((each) => expect.stringContaining(each))]),
    );
    expect(found, message).toEqual(wanted);
  };
  let commits = 1;
  /** Commits what `change` does and asks what that means. */
  const step = async (message: string, change: () => void, expected: Expected) => {
    change();
    repository.commit(message);
    commits++;
    await expectTold('HEAD^..HEAD', expected, message);
  };
  const edits =
    (path: string, ...replaced: readonly (readonly [string, string])[]) =>
    () =>
      repository.edit(path, ...replaced);

  await step('Another owner', edits(pack, ['Owner: Inês Carvalho', 'Owner: Jonas Weber']), {
    [pack]: ['control: The owner is now Jonas Weber'],
  });
  await step(
    'Another version',
    edits(
      pack,
      ['Version: 1.4', 'Version: 1.5'],
      ['History:\n', 'History:\n  - 1.5, 2026-11-20, Jonas Weber: Mine now\n'],
    ),
    { [pack]: ['control: The version is now 1.5', 'control: The history has a new entry'] },
  );
  await step('Given away', edits(pack, ['- Onboarding Coordinator: Log', '- Sales Executive: Log']), {
    [pack]: ['responsibility: Step 6, Log the delivery, now belongs to the Sales Executive'],
  });
  await step('Twice the time', edits(pack, ['within: 4 hours of trigger', 'within: 8 hours of trigger']), {
    [pack]: ['timing: Step 1, Pull the customer record, must now be done within 8 hours'],
  });
  const bar = '    quality bar: Names, services and tone match the signed contract\n';
  await step('No bar', edits(pack, [bar, '']), {
    [pack]: ['check and gate: Step 3, Review the pack, has lost a quality bar'],
  });
  await step('A bar', edits(pack, ['    if a correction is needed', `${bar}    if a correction is needed`]), {
    [pack]: ['check and gate: Step 3, Review the pack, has a new quality bar'],
  });
  await step(
    'Written otherwise',
    () => repository.write(pack, repository.read(pack).replace(/^( +)/gm, '$1$1').replaceAll('\n', '\r\n')),
    {
      [pack]: [],
    },
  );
  await step(
    'And back',
    () =>
      repository.write(
        pack,
        repository
          .read(pack)
          .replace(/^( +)\1/gm, '$1')
          .replaceAll('\r\n', '\n'),
      ),
    {
      [pack]: [],
    },
  );
  await step(
    'A comment, and a list in bullets',
    edits(pack, ['Systems: CRM, Email\n', '# The tools\nSystems:\n  - CRM\n  - Email\n']),
    {
      [pack]: [],
    },
  );
  await step('Another name of the file', () => repository.git('mv', pack, 'pack.sop'), {
    [`${pack} → pack.sop`]: [],
  });
  await step(
    'Another folder, and a change',
    () => {
      repository.write('welcome/pack.sop', repository.read('pack.sop'));
      repository.remove('pack.sop');
      repository.edit('welcome/pack.sop', ['by: end of day', 'by: 17:00']);
    },
    { 'pack.sop → welcome/pack.sop': ['timing: Step 6, Log the delivery, must now be done by 17:00'] },
  );
  const moved = 'welcome/pack.sop';
  await step(
    'A step of another name',
    edits(moved, ['Personalise the welcome pack', 'Make the pack personal']),
    {
      [moved]: ['wording only: Step 2 is now called “Make the pack personal”'],
    },
  );
  await step('A role of another name', edits(moved, ['Customer Sponsor', 'Sponsor of the customer']), {
    [moved]: ['responsibility: The role “Customer Sponsor” is now called “Sponsor of the customer”'],
  });
  const log = /^ {2}- Sales Executive: Log[\s\S]*?(?=\n\n)\n/m.exec(repository.read(moved))?.[0] ?? '';
  await step('A step that comes first', edits(moved, [log, ''], ['Steps:\n', `Steps:\n${log}`]), {
    [moved]: ['sequence: Step 1, Log the delivery, now comes first; it was step 6'],
  });
  await step(
    'A step that comes last, by somebody else',
    edits(
      moved,
      [log, ''],
      ['\nQuality check:', `${log.replace('Sales Executive', 'Onboarding Coordinator')}\nQuality check:`],
    ),
    {
      [moved]: [
        'sequence: Step 6, Log the delivery, now comes after step 5',
        'responsibility: Step 6, Log the delivery, now belongs to the Onboarding Coordinator',
      ],
    },
  );
  await step('Other words', edits(moved, ['never to a shared address', 'and to no shared address']), {
    [moved]: ['wording only: Step 4, Send the pack with the kick-off invitation, now says'],
  });
  const hello = '  - Onboarding Lead: Say hello\n    by: 10:00\n';
  await step(
    'A new step',
    edits(moved, ['  - Onboarding Lead: Review', `${hello}  - Onboarding Lead: Review`]),
    {
      [moved]: ['sequence: Step 3, Say hello, is new'],
    },
  );
  await step('And gone', edits(moved, [hello, '']), { [moved]: ['sequence: Step 3, Say hello, is gone'] });
  const approval = '  - Onboarding Lead: Release the pack\n    approves: Personalised welcome pack\n';
  await step(
    'An approval',
    edits(moved, [
      '  - Onboarding Coordinator: Send the pack',
      `${approval}  - Onboarding Coordinator: Send the pack`,
    ]),
    {
      [moved]: ['check and gate: Step 4, Release the pack, is new'],
    },
  );
  await step('No approval', edits(moved, [approval, '']), {
    [moved]: ['check and gate: Step 4, Release the pack, is gone'],
  });
  await step(
    'A review',
    edits(
      moved,
      ['Last reviewed: 2026-11-05', 'Last reviewed: 2026-11-30'],
      ['Next review: 2027-02-05', 'Next review: 2027-02-28'],
    ),
    { [moved]: ['review only: The last review', 'review only: The next review'] },
  );
  await step(
    'Another trigger',
    edits(moved, [
      'Trigger: The CRM stage changes from Contract Signed',
      'Trigger: The CRM stage goes from Contract Signed',
    ]),
    {
      [moved]: ['scope and trigger: The trigger is now'],
    },
  );
  await step(
    'A new document',
    () => repository.write('new.sop', 'SOP: Backups\nOwner: Kofi Mensah\n\nSteps:\n  - Trainer: Copy it\n'),
    {
      'new.sop': ['control: The SOP “Backups” is new: 1 step, owned by Kofi Mensah'],
    },
  );
  await step('No document', () => repository.remove('new.sop'), {
    'new.sop': ['control: The SOP “Backups” is gone'],
  });
  await step(
    'Somebody leaves',
    edits('organisation.sop', [
      '    email: kofi.mensah@fernmoor.example\n',
      '    email: kofi.mensah@fernmoor.example\n    until: 2026-12-31\n',
    ]),
    { 'organisation.sop': ['responsibility: The person “Kofi Mensah” has a new last day: 2026-12-31'] },
  );
  await step(
    'A stage takes longer',
    edits(workflow, ['Complete within: 90 days', 'Complete within: 120 days']),
    {
      [workflow]: ['timing: The time for the whole is now 120 days'],
    },
  );
  await step(
    'An exception leads elsewhere',
    edits(moved, ['if the email bounces: go to Pull the customer record', 'if the email bounces: stop']),
    {
      [moved]: ['sequence: The exception “if the email bounces” now leads to “stop”'],
    },
  );

  await step(
    'Side by side',
    () => {
      const text = repository.read('billing-setup.sop');
      const [block = ''] = /(?<=\nSteps:\n)(?: {2}- .*\n(?: {4}.*\n)*){2}/.exec(text) ?? [];
      repository.write(
        'billing-setup.sop',
        text.replace(block, `  - in parallel:\n${block.replace(/^/gm, '  ').trimEnd()}\n`),
      );
    },
    { 'billing-setup.sop': ['are now done side by side'] },
  );
  await step(
    'A copy',
    () =>
      repository.write(
        'billing-copy.sop',
        repository.read('billing-setup.sop').replace('SOP: ', 'SOP: Copy of '),
      ),
    {
      'billing-copy.sop': ['control: The SOP “'],
    },
  );
  await step(
    'The copy takes the place',
    () => {
      repository.remove('billing-copy.sop');
      repository.write('billing/setup.sop', repository.read('billing-setup.sop'));
      repository.remove('billing-setup.sop');
    },
    { 'billing-copy.sop': ['is gone'], 'billing-setup.sop → billing/setup.sop': [] },
  );

  // Two branches that touch different documents.
  repository.git('switch', '--quiet', '--create', 'faster');
  const slow = 'within: 7 business days of trigger';
  await step('Faster', edits(setup, [slow, 'within: 6 business days of trigger']), { [setup]: ['timing: '] });
  repository.git('switch', '--quiet', 'main');
  await step('Meanwhile', edits(moved, ['Backup: Jonas Weber', 'Backup: Marit Solberg']), {
    [moved]: ['control: The backup is now Marit Solberg'],
  });
  repository.merge('faster');
  commits++;
  await expectTold('HEAD^1..HEAD', { [setup]: ['timing: '] }, 'what a merge brings');
  await expectTold(
    'HEAD^2..HEAD',
    { [moved]: ['control: The backup is now Marit Solberg'] },
    'what the other side had',
  );
  await expectTold(
    'faster...main',
    { [moved]: ['control: The backup is now Marit Solberg'] },
    'since they parted',
  );

  // Two that touch the same line, and what the one who merged made of it.
  repository.git('switch', '--quiet', '--create', 'shorter');
  await step('Shorter', edits(moved, ['within: 72 hours of contract', 'within: 48 hours of contract']), {
    [moved]: ['timing: '],
  });
  repository.git('switch', '--quiet', 'main');
  await step('Longer', edits(moved, ['within: 72 hours of contract', 'within: 90 hours of contract']), {
    [moved]: ['timing: '],
  });
  repository.conflict('shorter');
  await expectTold(
    'HEAD',
    { [moved]: ['wording only', 'wording only', 'wording only', 'timing'].map((each) => `${each}: `) },
    'while it is in conflict',
  );
  repository.write(
    moved,
    repository.read(moved).replace(/<{7}[\s\S]*?>{7}.*\n/, '    within: 60 hours of contract signature\n'),
  );
  repository.commit('Settled');
  commits++;
  await expectTold(
    'HEAD^1..HEAD',
    { [moved]: ['now be done within 60 hours of contract signature; it was 90 hours'] },
    'settled, for the one',
  );
  await expectTold(
    'HEAD^2..HEAD',
    { [moved]: ['now be done within 60 hours of contract signature; it was 48 hours'] },
    'settled, for the other',
  );

  // A file that is renamed on one branch and edited on the other.
  repository.git('switch', '--quiet', '--create', 'tidy');
  await step('Tidy', () => repository.git('mv', training, 'lessons.sop'), {
    [`${training} → lessons.sop`]: [],
  });
  repository.git('switch', '--quiet', 'main');
  const [first = ''] = /Owner: .*/.exec(repository.read(training)) ?? [];
  await step('Edited', edits(training, [first, 'Owner: Idris Rahman']), {
    [training]: ['control: The owner is now Idris Rahman'],
  });
  repository.merge('tidy');
  commits++;
  await expectTold('HEAD^1..HEAD', { [`${training} → lessons.sop`]: [] }, 'a rename that is merged');
  await expectTold(
    'HEAD^2..HEAD',
    { 'lessons.sop': ['control: The owner is now Idris Rahman'] },
    'an edit that is merged',
  );
  await step('Nothing', () => repository.write('notes.txt', 'Nothing of a procedure\n'), {});

  expect(commits).toBeGreaterThanOrEqual(40);
  expect([...seen].sort()).toEqual([...changeClasses].sort());
  const all = await told(`${repository.git('rev-list', '--max-parents=0', 'HEAD')}..HEAD`);
  expect(all.map(({ path }) => path)).toEqual([
    'billing/setup.sop',
    workflow,
    'lessons.sop',
    'organisation.sop',
    setup,
    moved,
  ]);
}, 60_000);
