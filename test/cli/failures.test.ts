import { describe, expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from './sop.ts';

const files = { 'account.sop': goodProcedure('Opening of an account'), 'sub/notes.md': 'x' };

async function failureOf(args: readonly string[], more: Record<string, string> = {}): Promise<string> {
  const { code, out, err } = await sop(args, { cwd: folderOf({ ...files, ...more }) });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  return err;
}

describe('what could not run is said in one line with the next step', () => {
  test.each([
    [['chek'], "sop: Unknown command 'chek'. Did you mean check?\n"],
    [['sub'], "sop: Unknown command 'sub'. To check it, run: sop check sub\n"],
    [['xyz'], "sop: Unknown command 'xyz'. The commands are listed by: sop help\n"],
    [['help', 'chek'], "sop: There is no command 'chek'. Did you mean check?\n"],
    [['--verson'], "sop: Unknown option '--verson'. Did you mean --version?\n"],
    [['check', '--formt', 'json'], "sop: Unknown option '--formt'. Did you mean --format?\n"],
    [['check', '--json'], "sop: There is no option '--json' here. Did you mean --format json?\n"],
    [['check', '--strict'], "sop: There is no option '--strict' here. Did you mean --preset strict?\n"],
    [['check', '--maxwarnings', '3'], "sop: Unknown option '--maxwarnings'. Did you mean --max-warnings?\n"],
    [['check', '--all'], "sop: There is no option '--all' here. Did you mean --fix=all?\n"],
    [
      ['check', '--config=x.json'],
      "sop: There is no option '--config' here. Settings are found by themselves: sop.config.json in the folder, or above.\n",
    ],
    [['format', '--dry-run'], "sop: There is no option '--dry-run' here. Did you mean --check?\n"],
    [['map', 'a.sop', '--raci'], "sop: There is no option '--raci' here. Did you mean --view raci?\n"],
    [['map', 'a.sop', '--out', 'a.svg'], "sop: There is no option '--out' here. Did you mean --output?\n"],
    [['init', '--github'], "sop: There is no option '--github' here. Did you mean --ci github?\n"],
    [
      ['tracker', 'report', '--customer'],
      "sop: There is no option '--customer' here. Did you mean --for customer?\n",
    ],
    [
      ['tracker', 'report', '--zzz'],
      "sop: Unknown option '--zzz'. The options are listed by: sop tracker report --help\n",
    ],
    [['-v'], "sop: There is no option '-v' here. The version is told by: sop --version\n"],
    [['--fix'], "sop: There is no option '--fix' here. Did you mean sop check --fix?\n"],
    [['--zzz'], "sop: Unknown option '--zzz'. The options are listed by: sop help\n"],
    [
      ['new', 'Locking', 'up'],
      'sop: sop new takes one title, not Locking up. Put quotes around it: sop new "Locking up"\n',
    ],
    [
      ['export', 'a.sop', 'b.sop'],
      'sop: sop export takes one file, not a.sop b.sop. Write: sop export [options] <file>\n',
    ],
    [
      ['site'],
      "sop: Required option '-o, --output <folder>' not specified. Write: sop site --output <folder>\n",
    ],
    [['ci', 'jenkins'], "sop: 'jenkins' is no service. Write one of github, gitlab.\n"],
    [['new'], "sop: Missing required argument 'title'. Write: sop new [options] <title>\n"],
    [['check', '--zzz'], "sop: Unknown option '--zzz'. The options are listed by: sop help check\n"],
    [
      ['check', '--format', 'xml'],
      "sop: --format cannot be 'xml'. Write one of text, json, sarif, github, gitlab, junit, markdown.\n",
    ],
    [['check', '--preset', 'strickt'], "sop: --preset cannot be 'strickt'. Did you mean strict?\n"],
    [
      ['check', '--today', '2026-02-30'],
      "sop: --today cannot be '2026-02-30'. Write a day of the calendar as YYYY-MM-DD.\n",
    ],
    [
      ['check', '--max-warnings', '-1'],
      "sop: --max-warnings cannot be '-1'. Write a whole number, such as 10.\n",
    ],
    [
      ['check', '--today'],
      "sop: Option '--today <day>' argument missing. The options are listed by: sop help check\n",
    ],
    [
      ['check', '--quiet', '--max-warnings', '1'],
      "sop: Option '-q, --quiet' cannot be used with option '--max-warnings <number>'. Leave one of the two out.\n",
    ],
    [['explain', 'owner-mising'], 'sop: There is no rule owner-mising. Did you mean owner-missing?\n'],
    [
      ['explain', 'exceptions'],
      'sop: There is no rule exceptions. Rules about that are exceptions-missing.\n',
    ],
    [['explain', 'zzzzz'], 'sop: There is no rule zzzzz. The rules are listed by: sop explain\n'],
    [['lsp'], 'sop: The way to talk to the editor is missing. Start it with: sop lsp --stdio\n'],
    [['check', 'acount.sop'], 'sop: There is no file or folder acount.sop. Did you mean account.sop?\n'],
    [
      ['check', 'no/where'],
      'sop: There is no file or folder no/where. Give the path of a .sop file, or of a folder that holds some.\n',
    ],
    [['check', 'sub'], 'sop: There is no .sop file in sub. Give the folder that holds the procedures.\n'],
  ])('sop %s', async (args, line) => expect(await failureOf(args)).toBe(line));
});

describe('a config that is wrong', () => {
  test.each([
    ['{ "presett": "strict" }', ':1:3: "presett" is no setting. Did you mean "preset"?'],
    ['{\n  "preset": "strickt"\n}', ':2:13: "strickt" is no preset. Did you mean "strict"?'],
    ['{ "preset": strict }', ':1:13: A word without quotes. Put double quotes around it.'],
    [
      '{ "today": "16.11.2026" }',
      ':1:12: "16.11.2026" is no date. Write a day of the calendar as YYYY-MM-DD: "2026-11-16".',
    ],
  ])('%s', async (config, said) => {
    const line = await failureOf(['check'], { 'sop.config.json': config });
    expect(line).toBe(`sop: sop.config.json${said}\n`);
  });

  test('is told of whole, each mistake with its line', async () => {
    const config = '{\n  "severities": { "owner-mising": "off" },\n  "exclude": "x",\n  "preset": "hard"\n}';
    expect((await failureOf(['check'], { 'sop.config.json': config })).split('\n')).toEqual([
      'sop: sop.config.json:2:19: There is no rule "owner-mising". Did you mean "owner-missing"?',
      'sop: sop.config.json:3:14: What is excluded is not a list. Put brackets around it: ["drafts"].',
      'sop: sop.config.json:4:13: "hard" is no preset. Write "essential", "recommended" or "strict".',
      '',
    ]);
  });
});

test('a path does not steer the terminal', async () => {
  expect(await failureOf(['check', 'a\u001b[2Jb\nc'])).toBe(
    'sop: There is no file or folder a␛[2Jb␊c. Give the path of a .sop file, or of a folder that holds some.\n',
  );
});
