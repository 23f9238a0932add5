import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundlesFor, modulesBundle, startBundle } from '../../scripts/bundles.ts';
import { root } from '../docs/page.ts';

const folder = mkdtempSync(join(tmpdir(), 'sop-no-request-'));
const requests = join(folder, 'requests');
const samples = join(folder, 'samples');

beforeAll(async () => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  await build({ ...startBundle, outfile: join(folder, 'cli.js') });
  await build({ ...modulesBundle, outdir: join(folder, 'modules') });
  cpSync(join(root, 'samples'), samples, { recursive: true });
  const git = (...args: string[]) => spawnSync('git', args, { cwd: samples });
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=Dana', '-c', 'user.email=dana@example.com', 'commit', '--quiet', '-m', 'Begun');
});

beforeEach(() => rmSync(requests, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const guard = join(import.meta.dirname, 'no-request.cjs');
const env = { ...process.env, SOP_TEST_REQUESTS: requests };
const asked = () => (existsSync(requests) ? readFileSync(requests, 'utf8') : '');

/** Node, with every way to another machine closed. */
function node(args: readonly string[]) {
  const ended = spawnSync(process.execPath, ['--require', guard, ...args], {
    cwd: samples,
    encoding: 'utf8',
    env,
  });
  return { ...ended, asked: asked() };
}

const message = (body: object) => {
  const text = JSON.stringify({ jsonrpc: '2.0', ...body });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
};
const uri = `file://${samples}/training.sop`;
const session = [
  {
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: `file://${samples}`, capabilities: {} },
  },
  { method: 'initialized', params: {} },
  {
    method: 'textDocument/didOpen',
    params: {
      textDocument: {
        uri,
        languageId: 'sop',
        version: 1,
        text: readFileSync(join(root, 'samples/training.sop'), 'utf8'),
      },
    },
  },
  {
    id: 2,
    method: 'textDocument/hover',
    params: { textDocument: { uri }, position: { line: 2, character: 2 } },
  },
  { id: 3, method: 'textDocument/documentLink', params: { textDocument: { uri } } },
  { id: 4, method: 'shutdown' },
];

describe('no request is made to another machine', () => {
  it.each([
    ['fetch("https://handbook.example")', 'fetch'],
    ['require("node:https").get("https://handbook.example")', 'node:https get'],
    ['new (require("node:net").Socket)().connect(80, "handbook.example")', 'a socket'],
  ])('which would be seen: %s', (program, asked) => {
    expect(node(['-e', program])).toMatchObject({ status: 1, asked: `${asked}\n` });
  });

  it.each([
    ['check'],
    ['check', '--since', 'HEAD'],
    ['diff', 'HEAD'],
    ['due', '--within', '1y', '--format', 'ical'],
    ['map', 'training.sop', '-o', '../map.svg'],
    ...['html', 'docx', 'md', 'bpmn'].map((form) => ['export', 'training.sop', '-o', `../training.${form}`]),
    ...['docx', 'md', 'bpmn'].map((form) => ['import', `../training.${form}`]),
    ['site', '--output', '../site'],
    ['new', 'Locking up', '-o', '../locking-up.sop'],
    ['init', '--ci', 'github'],
  ])('sop %s %s %s %s', (...args) => {
    const { status, stderr, asked } = node([
      join(folder, 'cli.js'),
      ...args.filter((each) => each !== undefined),
    ]);
    expect({ asked, failed: status === 2 ? stderr : '' }).toEqual({ asked: '', failed: '' });
  });

  it('sop lsp, while a document is open', async () => {
    const server = spawn(process.execPath, ['--require', guard, join(folder, 'cli.js'), 'lsp', '--stdio'], {
      env,
    });
    for (const each of session) server.stdin.write(message(each));
    let heard = '';
    for await (const data of server.stdout) {
      heard += data;
      if (heard.includes('"id":4')) break;
    }
    server.kill();
    expect(heard).toContain('"id":3');
    expect(asked()).toBe('');
  });
});

/** What names of hosts are there for, in all that is given away: names of standards, and pages that people are told of. */
const known: Readonly<Record<string, readonly string[]>> = {
  'names of forms and standards': [
    'bpmn.io',
    'docs.oasis-open.org',
    'html.spec.whatwg.org',
    'json-schema.org',
    'purl.oclc.org',
    'purl.org',
    'schemas.microsoft.com',
    'schemas.openxmlformats.org',
    'schemas.zwobble.org',
    'www.ibm.com',
    'www.omg.org',
    'www.w3.org',
  ],
  'pages that messages of libraries name': [
    'answers.microsoft.com',
    'chevrotain.io',
    'en.wikipedia.org',
    'github.com',
    'sebbo2002.github.io',
    'stuk.github.io',
  ],
  'examples in the documentation of fields and rules': ['crm.acme.example', 'forms.example'],
};

describe('the hosts that are named in what is given away', () => {
  it('are names of standards and pages for people', async () => {
    const built = await Promise.all(bundlesFor(false).map((bundle) => build({ ...bundle, write: false })));
    const texts = built.flatMap(({ outputFiles }) => outputFiles.map(({ text }) => text));
    const hosts = texts.flatMap((text) =>
      [...text.matchAll(/\b(?:https?|wss?):\/\/([a-z\d.-]+\.[a-z]{2,})/gi)].map(([, host = '']) =>
        host.toLowerCase(),
      ),
    );
    expect([...new Set(hosts)].sort()).toEqual(Object.values(known).flat().sort());
  });
});
