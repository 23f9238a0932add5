import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { type Page, pages } from './page.ts';
import { InstalledCommand, Session } from './session.ts';

const command = new InstalledCommand();
beforeAll(() => command.install());
afterAll(() => command.remove());

const followed = pages.filter(({ blocks }) => blocks.some(({ language }) => isShell(language)));

describe('whoever follows a page from the top sees what it shows', () => {
  test.each(followed.map((page) => [page.path, page] as const))('%s', (_, page) => {
    const session = new Session(command, usesSamples(page));
    onTestFinished(() => session.end());
    for (const { language, text, file, isProblems } of page.blocks) {
      if (file !== undefined) session.write(file, text);
      if (isProblems) expect(problemsIn(session)).toBe(text);
      if (language === 'console') expectShown(session, text);
      if (language === 'sh') for (const line of commandsOf(text)) expectDone(session, line);
    }
  });
});

test('what is set up by npm has a script of that name', () => {
  const lines = followed.flatMap(({ blocks }) =>
    blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => commandsOf(text)),
  );
  const asked = lines.flatMap((line) => [...line.matchAll(/npm (?:run )?(test|start|[\w:]+:[\w:]+)/g)]);
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.map(([, name = '']) => name).filter((name) => !(name in manifest.scripts))).toEqual([]);
});

/** A block of commands, each behind `$ `, with what is shown below it. */
function expectShown(session: Session, text: string): void {
  const parts = text.split(/^\$ /m).slice(1);
  for (const part of parts) {
    const line = part.slice(0, part.indexOf('\n'));
    // A calendar has line ends of two characters, as its standard has it.
    const said = session.run(line).text.replaceAll('\r\n', '\n');
    expect(`$ ${line}\n${said}`).toBe(`$ ${part}`);
  }
}

/** Findings are no failure; that a command could not run is. */
function expectDone(session: Session, line: string): void {
  if (isDoneElsewhere(line)) return;
  const { text, code } = session.run(line);
  expect([0, 1], `${line}\n${text}`).toContain(code);
  expect(text, line).not.toMatch(/^sop: /m);
}

/** What the editor lists of the whole folder. */
function problemsIn(session: Session): string {
  const { findings } = JSON.parse(session.run('sop check --format json').text) as {
    readonly findings: readonly Problem[];
  };
  if (findings.length === 0) return 'Nothing to report\n';
  return [...Map.groupBy(findings, ({ path }) => path)]
    .map(([path, found]) =>
      [path, ...found.map(({ start, what }) => `  line ${start.line}: ${what}`), ''].join('\n'),
    )
    .join('');
}

interface Problem {
  readonly path: string;
  readonly start: { readonly line: number };
  readonly what: string;
}

function isShell(language: string): boolean {
  return language === 'sh' || language === 'console';
}

function commandsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/(^| +)# .*$/, ''))
    .filter((line) => line !== '');
}

/** What takes minutes or installs something: packages and the workbench have tests of their own. */
function isDoneElsewhere(line: string): boolean {
  return /^(?:npm|npx|code|git config --global) /.test(line);
}

function usesSamples({ blocks }: Page): boolean {
  return blocks.some(({ language, text }) => isShell(language) && text.includes('samples'));
}
