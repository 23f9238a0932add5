import { rmSync } from 'node:fs';
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagedExtension } from './package.ts';
import { exitOnSignals } from './processes.ts';
import { installedWorkbench } from './workbench/install.ts';
import { freePort, startWorkbench } from './workbench/serve.ts';

const samples = join(import.meta.dirname, '..', 'samples');
const firstSeen = join(samples, 'welcome-pack-delivery.sop');
const say = (line: string) => console.log(line);

exitOnSignals(0);
say('Packaging the extension …');
const vsix = await packagedExtension();
const entry = await installedWorkbench(say);

say('Starting the workbench …');
const home = await mkdtemp(join(tmpdir(), 'sop-workbench-'));
process.once('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
const port = await freePort(Number(process.env.PORT ?? 8137));
const workbench = await startWorkbench({ entry, home, port, vsix });

workbench.process.child.once('exit', () => process.exit(1));

say(`\nVS Code with the SOP extension, on samples/, in any browser (Ctrl-C ends it):\n`);
say(`  ${await address()}\n`);

async function address(): Promise<string> {
  const query = new URLSearchParams({ folder: samples });
  if (await stat(firstSeen).catch(() => undefined)) {
    const file = `vscode-remote://127.0.0.1:${port}${firstSeen}`;
    query.set('payload', JSON.stringify([['openFile', file]]));
  }
  // As readable as an address may be: these need no escape in a query.
  const readable = query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
  return `${workbench.origin}/?${readable}`;
}
