import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { XMLValidator } from 'fast-xml-parser';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { changeClasses } from '../../../core/index.ts';
import { mermaidParser } from '../../core/map/mermaid-parser.ts';
import { GitRepository } from '../git-repository.ts';
import { folderOf, goodProcedure, sop } from '../sop.ts';

const root = join(import.meta.dirname, '../../..');
const schema = JSON.parse(readFileSync(join(root, 'schemas/sop.diff.schema.json'), 'utf8'));

const other = {
  'Owner: Dana Reyes\n': 'Owner: Omar Haddad\n',
  '  - Coordinator: Open the account\n': '  - Lead: Open the account\n',
  '    within: 2 days of trigger\n': '    within: 4 days of trigger\n',
  '    record: Account number, in the CRM\n': '    record: Account number, in the CRM.\n',
};
const approvals =
  '{ "approvals": { "responsibility": ["Dana Reyes"], "timing": ["Ada Abel", "Dana Reyes"] } }';

/** Two documents that have changed, one that is new and gone each, one that only moved. */
function repository(): GitRepository {
  const made = new GitRepository({
    'sop.config.json': approvals,
    'a.sop': goodProcedure('Opening'),
    'gone.sop': 'SOP: Closing\n',
    'here.sop': goodProcedure('Moving'),
  });
  made.write('a.sop', goodProcedure('Opening', other));
  made.remove('gone.sop');
  made.write('new.sop', 'Workflow: Beginning\nStages:\n  - Lead: Begin\n  - Lead: Go on\n');
  made.git('mv', 'here.sop', 'there.sop');
  return made;
}

const report = async (cwd: string, ...args: readonly string[]) => {
  const { code, out, err } = await sop(['diff', ...args], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
};

describe('as text', () => {
  test('each document, its changes with their class and place, and who has to approve', async () => {
    expect(await report(repository().folder)).toBe(`Opening  a.sop

control            The owner is now Omar Haddad; it was Dana Reyes.
                   a.sop:2
responsibility     Step 1, Open the account, now belongs to the Lead; it was the Coordinator's.
                   a.sop:18
timing             Step 1, Open the account, must now be done within 4 days of trigger; it was 2
                   days of trigger.
                   a.sop:20
wording only       The record of step 1, Open the account, is now “Account number, in the CRM.”; it
                   was “Account number, in the CRM”.
                   a.sop:21

Approval needed: Dana Reyes (responsibility, timing); Ada Abel (timing)

Closing  gone.sop

control            The SOP “Closing” is gone.
                   gone.sop:1

Beginning  new.sop

control            The Workflow “Beginning” is new: 2 stages.
                   new.sop:1

3 documents, 6 changes: 3 control, 1 responsibility, 1 timing, 1 wording only; 1 document says the same as before
`);
  });

  test('nothing has changed', async () => {
    const made = new GitRepository({ 'a.sop': goodProcedure('Opening') });
    expect(await report(made.folder)).toBe('No change of meaning\n');
    made.write('a.sop', goodProcedure('Opening').replace(/^( +)/gm, '$1$1'));
    expect(await report(made.folder)).toBe('No change of meaning; 1 document says the same as before\n');
  });

  test('two files, in a repository or not', async () => {
    const cwd = folderOf({ 'a.sop': goodProcedure('Opening'), 'b.sop': goodProcedure('Opening', other) });
    expect(await report(cwd, 'a.sop', 'b.sop')).toContain('Opening  b.sop, before a.sop');
  });

  test('colours where they are wanted, and nothing that a terminal would act on', async () => {
    const cwd = folderOf({ 'a.sop': 'SOP: A\nOwner: X\n', 'b.sop': 'SOP: A\nOwner: \u001b[31mY\u202e\n' });
    const { out } = await sop(['diff', 'a.sop', 'b.sop'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(out).toContain('\u001b[36mcontrol');
    expect(out).not.toContain('\u001b[31mY');
    expect(out).not.toContain('\u202e');
  });
});

describe('what is compared', () => {
  const paths = async (cwd: string, ...args: readonly string[]) =>
    JSON.parse(await report(cwd, ...args, '--format', 'json')).documents.map(
      ({ path }: { path: string }) => path,
    );

  test('the working tree with a commit, two commits, or what happened since they parted; all or some files', async () => {
    const made = new GitRepository({ 'a.sop': 'SOP: A\n', 'deep/b.sop': 'SOP: B\n' });
    made.git('switch', '--quiet', '--create', 'work');
    made.edit('a.sop', ['SOP: A', 'SOP: A2']);
    made.commit('A');
    made.git('switch', '--quiet', 'main');
    made.edit('deep/b.sop', ['SOP: B', 'SOP: B2']);
    made.commit('B');
    made.git('switch', '--quiet', 'work');
    made.write('c.sop', 'SOP: C\n');
    const { folder } = made;
    expect(await paths(folder)).toEqual(['c.sop']);
    expect(await paths(folder, 'main')).toEqual(['a.sop', 'c.sop', 'deep/b.sop']);
    expect(await paths(folder, 'main..work')).toEqual(['a.sop', 'deep/b.sop']);
    expect(await paths(folder, 'main', 'work')).toEqual(['a.sop', 'deep/b.sop']);
    expect(await paths(folder, 'main', 'work', 'deep')).toEqual(['deep/b.sop']);
    expect(await paths(folder, 'HEAD~1', 'HEAD')).toEqual(['a.sop']);
    expect(await paths(folder, 'main...work')).toEqual(['a.sop']);
    expect(await paths(folder, 'main...')).toEqual(['a.sop', 'c.sop']);
    expect(await paths(folder, 'HEAD~1..')).toEqual(['a.sop']);
    expect(await paths(folder, 'main', 'deep')).toEqual(['deep/b.sop']);
    expect(await paths(join(folder, 'deep'), 'main')).toEqual(['../a.sop', '../c.sop', 'b.sop']);
    expect(await paths(folder, 'c.sop')).toEqual(['c.sop']);
  });

  test('no file that the library leaves out, unless it is asked for', async () => {
    const made = new GitRepository({
      'sop.config.json': '{ "exclude": ["drafts"] }',
      'drafts/a.sop': 'SOP: A\n',
    });
    made.edit('drafts/a.sop', ['SOP: A', 'SOP: A2']);
    made.write('node_modules/b.sop', 'SOP: B\n');
    expect(await paths(made.folder)).toEqual([]);
    expect(await paths(made.folder, 'drafts')).toEqual(['drafts/a.sop']);
    expect(await paths(made.folder, 'drafts/a.sop')).toEqual(['drafts/a.sop']);
  });

  test('names that are hard to read, as git has them', async () => {
    const name = 'ä "b"\t‘c’ $(d).sop';
    const made = new GitRepository({ [name]: 'SOP: A\n' });
    made.edit(name, ['SOP: A', 'SOP: A2']);
    expect(await paths(made.folder)).toEqual([name]);
  });

  test('links and submodules are no documents', async () => {
    const made = new GitRepository({ 'a.sop': 'SOP: A\n' });
    made.git('config', 'core.symlinks', 'true');
    const { symlinkSync } = await import('node:fs');
    symlinkSync('a.sop', join(made.folder, 'b.sop'));
    made.commit('A link');
    expect(await paths(made.folder, 'HEAD^..HEAD')).toEqual([]);
  });

  test.each([
    [['nowhere'], 'There is no commit “nowhere” in this repository. Give a branch, a tag or a commit.'],
    [['HEAD..nowhere'], 'There is no commit “nowhere” in this repository. Give a branch, a tag or a commit.'],
    [['HEAD...--help'], 'There is no commit “--help” in this repository. Give a branch, a tag or a commit.'],
    [
      ['b.sop'],
      'There is no file b.sop. To see what has become of it, give the commit as well: sop diff HEAD b.sop',
    ],
    [
      ['HEAD', 'b.sop'],
      'There is no file or folder b.sop, and none that was there has changed. Give the path of a .sop file, or of a folder that holds some; two commits are compared with: sop diff main..feature',
    ],
  ])('%s cannot be', async (args, message) => {
    const { folder } = new GitRepository({ 'a.sop': 'SOP: A\n' });
    expect(await sop(['diff', ...args], { cwd: folder })).toEqual({
      code: 2,
      out: '',
      err: `sop: ${message}\n`,
    });
  });

  test('nothing where there is no git', async () => {
    const { folder } = new GitRepository({ 'a.sop': 'SOP: A\n' });
    vi.stubEnv('PATH', folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    for (const args of [['diff'], ['check', '--since', 'HEAD']]) {
      expect(await sop(args, { cwd: folder })).toEqual({
        code: 2,
        out: '',
        err: 'sop: There is no git to ask what has changed. Install git, or put it on the PATH.\n',
      });
    }
  });

  test('histories that have nothing in common have parted nowhere', async () => {
    const made = new GitRepository({ 'a.sop': 'SOP: A\n' });
    made.git('switch', '--quiet', '--orphan', 'other');
    made.commit('Another beginning');
    expect(await sop(['diff', 'main...'], { cwd: made.folder })).toMatchObject({
      code: 2,
      err: 'sop: main and HEAD have no common commit here. Give two commits of one history.\n',
    });
  });

  test('a clone of a part of the history says how to get the rest', async () => {
    const made = new GitRepository({ 'a.sop': 'SOP: A\n' });
    made.edit('a.sop', ['SOP: A', 'SOP: A2']);
    made.commit('Second');
    const clone = new GitRepository();
    clone.git('fetch', '--quiet', '--depth', '1', `file://${made.folder}`, 'main');
    clone.git('checkout', '--quiet', 'FETCH_HEAD');
    expect((await sop(['diff', 'HEAD^'], { cwd: clone.folder })).err).toBe(
      'sop: There is no commit “HEAD^” in this repository. The clone has a part of the history only; fetch more with: git fetch --unshallow.\n',
    );
  });
});

describe('as JSON', () => {
  test('is what the schema says, of every kind of change', async () => {
    const isValid = new Ajv({ allErrors: true }).compile(schema);
    const documents = JSON.parse(await report(repository().folder, '--format', 'json'));
    isValid(documents);
    expect(isValid.errors).toBeNull();
    expect(documents).toMatchObject({
      version: 1,
      from: 'HEAD',
      to: 'the working tree',
      summary: {
        documents: 3,
        same: 1,
        changes: { control: 3, responsibility: 1, timing: 1, 'wording only': 1 },
      },
    });
    expect(documents.documents[0]).toMatchObject({
      path: 'a.sop',
      title: 'Opening',
      state: 'changed',
      approvals: [
        { who: 'Dana Reyes', classes: ['responsibility', 'timing'] },
        { who: 'Ada Abel', classes: ['timing'] },
      ],
    });
    expect(documents.documents[0].changes[1]).toEqual({
      class: 'responsibility',
      kind: 'changed',
      sentence: "Step 1, Open the account, now belongs to the Lead; it was the Coordinator's.",
      of: 'step',
      field: 'role',
      was: ['Coordinator'],
      is: ['Lead'],
      before: {
        path: 'a.sop',
        start: { line: 18, column: 5, offset: expect.any(Number) },
        end: { line: 18, column: 16, offset: expect.any(Number) },
      },
      after: {
        path: 'a.sop',
        start: { line: 18, column: 5, offset: expect.any(Number) },
        end: { line: 18, column: 9, offset: expect.any(Number) },
      },
    });
    expect(documents.documents.at(-1)).toMatchObject({
      path: 'there.sop',
      pathBefore: 'here.sop',
      state: 'same',
    });
  });

  test('the schema has every class', () => {
    expect(schema.definitions.class.enum).toEqual([...changeClasses]);
  });
});

const hostile =
  'A]]> & <b>"x"</b> | `y` *z* [l](http://e.example) @team {0} %%{init}%% ``` </details> </svg>';

function hostileFolder(): string {
  const text = (role: string) =>
    goodProcedure(hostile, { '  - Coordinator: Open the account\n': `  - ${role}: ${hostile}\n` });
  return folderOf({ 'a.sop': text('Coordinator'), 'b.sop': text(hostile.replaceAll(':', '')) });
}

describe('as Markdown', () => {
  const nodesOf = (markdown: string) => {
    const found: { type: string; value?: string; lang?: string }[] = [];
    const visit = (node: { type: string; children?: readonly { type: string }[] }) => {
      found.push(node);
      node.children?.forEach(visit);
    };
    visit(unified().use(remarkParse).parse(markdown));
    return found;
  };

  test('is one comment: a table, the changes by document, and a map that mermaid reads', async () => {
    const markdown = await report(repository().folder, '--format', 'markdown');
    expect(markdown).toContain(
      '| Opening | control, responsibility, timing, wording only | Dana Reyes, Ada Abel |',
    );
    expect(markdown).toContain('**Approval needed:** Dana Reyes (responsibility, timing); Ada Abel (timing)');
    expect(markdown).toContain('<details><summary>1 change of wording</summary>');
    const [map] = nodesOf(markdown).filter(({ lang }) => lang === 'mermaid');
    expect(map?.value).toContain('● changed<br/>Lead<br/>Open the account');
    expect(map?.value).toContain('classDef changed');
    const parse = await mermaidParser();
    await expect(parse(map?.value ?? '')).resolves.toBeTruthy();
  });

  test('nothing of a document becomes Markdown or HTML', async () => {
    const markdown = await report(hostileFolder(), 'a.sop', 'b.sop', '--format', 'markdown');
    const nodes = nodesOf(markdown);
    for (const { type, value } of nodes) {
      expect(['link', 'image', 'linkReference']).not.toContain(type);
      if (type === 'html') expect(value).toMatch(/^(?:<details><summary>[\w ]+<\/summary>|<\/details>)$/);
    }
    expect(nodes.filter(({ lang }) => lang === 'mermaid')).toHaveLength(1);
    expect(markdown.replace(/```mermaid[\s\S]*?```/, '')).not.toContain('@team');
    const parse = await mermaidParser();
    const [map] = nodes.filter(({ lang }) => lang === 'mermaid');
    await expect(parse(map?.value ?? '')).resolves.toBeTruthy();
  });

  test.each([60, 200])(
    'of %i documents fits in a comment: first without maps, then without the last ones',
    async (count) => {
      const files = (owner: string) =>
        Object.fromEntries(
          Array.from({ length: count }, (_, index) => [
            `${index}.sop`,
            goodProcedure(`Opening ${index}`, {
              'Owner: Dana Reyes': `Owner: ${owner}`,
              'within: 2 days': `within: ${owner.length} days`,
              'Purpose: Every customer': `Purpose: ${'Every customer '.repeat(20)}${owner}`,
            }),
          ]),
        );
      const made = new GitRepository(files('Dana Reyes'));
      for (const [path, text] of Object.entries(files('Omar Haddad'))) made.write(path, text);
      const markdown = await report(made.folder, '--format', 'markdown');
      const told = markdown.split('\n## ').length - 1;
      const maps = markdown.split('```mermaid').length - 1;
      expect(markdown.length).toBeLessThan(65_536);
      expect(markdown).toContain(`| Opening ${count - 1} |`);
      expect(markdown).toContain('Every customer Omar Haddad has');
      if (count === 60) {
        expect(told).toBe(60);
        expect(maps).toBeGreaterThan(0);
        expect(maps).toBeLessThan(60);
      } else {
        expect(maps).toBe(0);
        expect(markdown).toContain(
          `*The changes of ${count - told} more documents do not fit in a comment; \`sop diff\` shows them.*`,
        );
      }
    },
  );
});

describe('as HTML', () => {
  test('is one page that asks for nothing else', async () => {
    const html = await report(repository().folder, '--format', 'html');
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('<span class="class responsibility">responsibility</span>');
    expect(html).toContain('class="node step internal is-changed"');
    expect(html).not.toMatch(/<(?:script|link|img|iframe)\b|\bsrc=|url\(|@import|href="(?!#)/);
  });

  test('nothing of a document becomes HTML', async () => {
    const html = await report(hostileFolder(), 'a.sop', 'b.sop', '--format', 'html');
    expect(html).not.toMatch(/<b>|<\/details>/);
    expect(html.split('</svg>')).toHaveLength(2);
    const page = html
      .replace('<!doctype html>', '')
      .replace(/<meta[^>]*>/g, '')
      .replace(/<style>[\s\S]*?<\/style>/g, '');
    expect(XMLValidator.validate(page)).toBe(true);
  });
});
