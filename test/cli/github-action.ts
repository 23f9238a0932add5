import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { folderOf } from './sop.ts';

const root = join(import.meta.dirname, '../..');

interface Step {
  readonly id?: string;
  readonly name: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;

export interface ActionRun {
  /** The exit code of the check. */
  readonly code: number | null;
  readonly out: string;
  /** What was asked of other actions, by their names. */
  readonly used: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What was asked of GitHub's API: `PATCH repos/…`, with the body of the comment. */
  readonly asked: readonly { readonly what: string; readonly body: string }[];
}

/** Stands for `gh api`: knows the comments that a pull request has, and writes down what is asked of it. */
const gh = `#!/usr/bin/env node
const { appendFileSync, readFileSync } = require('node:fs');
const args = process.argv.slice(2);
const method = args.includes('--method') ? args[args.indexOf('--method') + 1] : 'GET';
const path = args.find((arg) => arg.startsWith('repos/'));
if (process.env.GH_TOKEN === undefined) process.exit(4);
if (method === 'GET') {
  const [, mark] = /startswith\\("(.*?)"\\)/.exec(args[args.indexOf('--jq') + 1]);
  const comments = JSON.parse(process.env.FAKE_COMMENTS);
  for (const { id, body } of comments) if (body.startsWith(mark)) console.log(id);
} else {
  const field = args[args.indexOf('--field') + 1];
  const body = readFileSync(field.replace('body=@', ''), 'utf8');
  appendFileSync(process.env.FAKE_LOG, JSON.stringify({ what: method + ' ' + path, body }) + '\\n');
}
`;

/**
 * Runs the steps of the action as GitHub does: scripts by bash, with what they are given in their environment. Instead of
 * the published package there is the command of this repository.
 */
export function runAction(
  cwd: string,
  env: Readonly<Record<string, string>>,
  comments: readonly { readonly id: number; readonly body: string }[] = [],
): ActionRun {
  const npx = `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${join(root, 'cli/main.ts')}" "$@"\n`;
  const bin = folderOf({ npx, gh, log: '' });
  for (const name of ['npx', 'gh']) chmodSync(join(bin, name), 0o755);
  const outputs = () => outputsIn(readFileSync(env.GITHUB_OUTPUT ?? '', 'utf8'));
  const used: Record<string, Readonly<Record<string, string>>> = {};
  let code: number | null = 0;
  let out = '';
  for (const step of action.runs.steps) {
    const value = (expression: string) => evaluated(expression, env, outputs());
    if (step.if !== undefined && !holds(step.if, value)) continue;
    const given = (texts: Readonly<Record<string, string>> = {}) =>
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, filledIn(text, value)]));
    if (step.uses !== undefined) used[step.uses.split('@')[0] ?? ''] = given(step.with);
    if (step.run === undefined) continue;
    const ended = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...env,
        ...given(step.env),
        PATH: [bin, process.env.PATH].join(delimiter),
        FAKE_COMMENTS: JSON.stringify(comments),
        FAKE_LOG: join(bin, 'log'),
      },
    });
    out += ended.stdout + ended.stderr;
    if (step.id === 'check') code = ended.status;
    else if (ended.status !== 0) throw new Error(`${step.name}: ${ended.stderr}`);
  }
  const asked = readFileSync(join(bin, 'log'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return { code, out, used, asked: asked.map((line) => JSON.parse(line)) };
}

function outputsIn(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n').filter((line) => line !== '');
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
}

function filledIn(text: string, value: (expression: string) => string): string {
  return String(text).replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => value(expression));
}

/** Of GitHub's expressions those that the action has: `always() && a == 'b' && c != ''` */
function holds(condition: string, value: (expression: string) => string): boolean {
  return condition.split(' && ').every((part) => {
    if (part === 'always()') return true;
    const [, one = '', operator, other] = /^(\S+) (==|!=) '(.*)'$/.exec(part) ?? [];
    if (operator === undefined) throw new Error(`no condition that is known here: ${part}`);
    return (value(one) === other) === (operator === '==');
  });
}

function evaluated(
  expression: string,
  env: Readonly<Record<string, string>>,
  outputs: Readonly<Record<string, string>>,
): string {
  const [, scope, name = ''] = /^(inputs|steps\.check\.outputs|github)\.(.*)$/.exec(expression) ?? [];
  if (scope === 'inputs') return filledIn(action.inputs[name]?.default ?? '', () => 'the token of the run');
  if (scope === 'steps.check.outputs') return outputs[name] ?? '';
  if (expression === 'github.repository') return 'acme/handbook';
  if (expression === 'github.event.pull_request.number') {
    const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH ?? '', 'utf8'));
    return String(event.pull_request?.number ?? '');
  }
  throw new Error(`no expression that is known here: ${expression}`);
}
