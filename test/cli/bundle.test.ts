import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { modulesBundle, startBundle } from '../../scripts/bundles.ts';
import { nodes } from '../nodes.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'sop-bundle-'));
const command = join(folder, 'cli.js');

beforeAll(async () => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }');
  await build({ ...startBundle, outfile: command });
  await build({ ...modulesBundle, outdir: join(folder, 'modules') });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(nodes)('the bundled command on Node %s', (version, node) => {
  const sop = (...args: string[]) => spawnSync(node, [command, ...args], { cwd: root, encoding: 'utf8' });

  test('checks', () => {
    const good = sop('check', 'samples');
    expect(good).toMatchObject({ status: 0, stderr: '' });
    expect(good.stdout).toMatch(/^\d+ documents, nothing to report\n$/);
    const broken = sop('check', 'samples/broken/team-as-owner.sop');
    expect(broken).toMatchObject({ status: 1, stderr: '' });
    expect(broken.stdout).toContain('owner-not-a-person');
  });

  test('finds systems that nobody declares, by means that its oldest Node lacks', () => {
    const file = join(folder, 'undeclared.sop');
    const step = '\n  - Baker: Turn the oven on\n    in: Oven\n';
    writeFileSync(file, `SOP: Bread\n\nSystems: Shop\n\nSteps:${step}${step}`);
    const checked = sop('check', file);
    expect(checked).toMatchObject({ status: 1, stderr: '' });
    expect(checked.stdout).toContain('system-undeclared');
  });

  test('says how to come by PNGs, which take what is not installed with it', () => {
    const map = sop('map', 'samples/training.sop', '-o', join(folder, 'training.png'));
    expect(map).toMatchObject({ status: 2, stdout: '' });
    expect(map.stderr).toContain('npm install @resvg/resvg-wasm');
  });

  test('explains', () => {
    expect(sop('explain', 'owner-missing')).toMatchObject({ status: 0, stderr: '' });
  });

  test.each(['md', 'json', 'csv', 'bpmn', 'docx'])('writes and reads .%s', (form) => {
    const file = join(folder, `welcome-call-${version}.${form}`);
    expect(sop('export', 'samples/welcome-call.sop', '-o', file)).toMatchObject({
      status: 0,
      stderr: `Wrote ${file}\n`,
    });
    const again = sop('import', file, '--report', join(folder, 'report.json'));
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toContain('Onboarding Coordinator: Call the sponsor\n');
  });

  test('tells its version, and what it does not know', () => {
    expect(sop('--version').stdout).toBe(`${manifest.version}\n`);
    expect(sop('chek')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: "sop: Unknown command 'chek'. Did you mean check?\n",
    });
  });

  test('stands it when nobody reads the report to its end', () => {
    const pipe = `"${node}" "${command}" check samples/broken 2>&1 | head -n 1`;
    expect(execFileSync('sh', ['-c', pipe], { cwd: root, encoding: 'utf8' }).split('\n')).toHaveLength(2);
  });

  test('serves an editor, and ends when the editor says so', async () => {
    const server = spawn(node, [command, 'lsp', '--stdio']);
    let heard = '';
    server.stdout.on('data', (data) => {
      heard += data;
      if (heard.includes('"id":1') && !heard.includes('"id":2')) send({ id: 2, method: 'shutdown' });
      if (heard.includes('"id":2')) send({ method: 'exit' });
    });
    const send = (message: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    const code = await new Promise((resolve) => server.on('exit', resolve));
    expect(heard).toContain('"capabilities"');
    expect(code).toBe(0);
  });
});
