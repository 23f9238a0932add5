import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { sop } from './sop.ts';

test('sop without anything, sop help and sop --help say what there is', async () => {
  const help = await sop([]);
  expect(help).toMatchObject({ code: 0, err: '' });
  expect(help.out).toMatchInlineSnapshot(`
    "Usage: sop [options] [command]

    Standard operating procedures as code: checks and formats .sop files, and serves editors.

    Options:
      -V, --version                Show the version
      -h, --help                   Show this help

    Commands:
      init [options]               Set up a folder for procedures
      new [options] <title>        Begin a document from a template
      check [options] [paths...]   Report what is wrong with .sop files
      format [options] [paths...]  Write .sop files in the one form that they have
      score [options] [paths...]   Say how much of what a new joiner needs is there
      map [options] <file>         Draw the process map of a procedure
      diff [options] [what...]     Show what has changed for the people who do the work
      due [options] [paths...]     List the reviews that are late or come soon
      tracker                      Begin trackers of customers, and report where they stand
      import [options] <paths...>  Make a .sop file of a procedure in another format
      export [options] <file>      Write a document in another format
      site [options] [folder]      Make a site of a library, for those who do the work
      explain [rule]               Say what a rule protects, with examples
      ci <service> [paths...]      Check as a job of GitHub Actions or GitLab CI
      lsp [options]                Start the language server, for editors
      help [command]               Show the help of a command

    Examples:
      sop new "Locking up"
      sop check
      sop format
      sop explain owner-missing
      sop help check
    "
  `);
  expect(await sop(['--help'])).toEqual(help);
  expect(await sop(['help'])).toEqual(help);
});

test.each(['check', 'format', 'score', 'explain', 'lsp'])('sop %s --help has examples', async (command) => {
  const help = await sop([command, '--help']);
  expect(help).toMatchObject({ code: 0, err: '' });
  expect(help.out).toContain(`Usage: sop ${command} `);
  expect(help.out).toMatch(new RegExp(`Examples:\n {2}sop ${command}`));
  expect(await sop(['help', command])).toEqual(help);
});

test('sop help tracker report is the help of what it names', async () => {
  const help = await sop(['tracker', 'report', '--help']);
  expect(help.out).toContain('Usage: sop tracker report ');
  expect(await sop(['help', 'tracker', 'report'])).toEqual(help);
});

const commands = (await sop([])).out.matchAll(/^ {2}([a-z]+) .* {2}/gm);
const names = [...commands].map(([, name = '']) => name).filter((name) => !['help', 'sop'].includes(name));

test.each([...names, 'tracker new', 'tracker report'])('the help of sop %s fits any screen', async (name) => {
  for (const columns of [60, 80, 100]) {
    const { out } = await sop([...name.split(' '), '--help'], { columns });
    const [, , ...lines] = out.split('\n');
    const text = lines.slice(0, lines.indexOf(''));
    for (const [i, line] of text.entries()) {
      expect(line.length, line).toBeLessThanOrEqual(columns);
      const [word = ''] = text[i + 1]?.split(' ') ?? [];
      // A line is full, or a paragraph ends with it.
      if (word !== '' && word !== 'Ends')
        expect(line.length + 1 + word.length, line).toBeGreaterThan(columns);
    }
  }
});

test('sop --version is the version of the package', async () => {
  expect(await sop(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
});
