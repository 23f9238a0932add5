import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProcessGroup, runQuietly } from '../processes.ts';

export interface WorkbenchOptions {
  /** The script that starts code-server. */
  entry: string;
  /** Where settings, extensions and logs of this workbench go. */
  home: string;
  port: number;
  /** A packaged extension to install beforehand. */
  vsix?: string;
  /** Lets the page name an extension under development and a suite to run in it. */
  forTests?: boolean;
  /** The window opens its folder as one that nobody trusts, in restricted mode. */
  restricted?: boolean;
}

export interface Workbench {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  process: ProcessGroup;
}

/** Starts VS Code for the browser on the loopback address and waits until it answers. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { entry, home, port, vsix, forTests, restricted = false } = options;
  await mkdir(join(home, 'user-data', 'User'), { recursive: true });
  const settings = { ...(await usualSettings()), 'security.workspace.trust.enabled': restricted };
  await writeFile(join(home, 'user-data', 'User', 'settings.json'), JSON.stringify(settings, null, 2));
  await writeFile(join(home, 'config.yaml'), '');

  const folders = [
    ...['--user-data-dir', join(home, 'user-data')],
    ...['--extensions-dir', join(home, 'extensions')],
    ...['--config', join(home, 'config.yaml')],
  ];
  const env = environment(home);
  if (vsix) {
    await runQuietly(process.execPath, [entry, ...folders, '--force', '--install-extension', vsix], { env });
  }

  const quiet = [
    '--disable-telemetry',
    '--disable-update-check',
    ...(restricted ? [] : ['--disable-workspace-trust']),
    '--disable-getting-started-override',
    '--disable-proxy',
  ];
  // Without this a release build silently ignores what the page says about development and tests.
  const tests = forTests ? ['--vscode-option', 'enable-smoke-test-driver'] : [];
  const server = new ProcessGroup(
    process.execPath,
    [entry, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', ...quiet, ...tests, ...folders],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log = createWriteStream(join(home, 'workbench.log'));
  server.child.stdout?.pipe(log);
  server.child.stderr?.pipe(log);

  const origin = `http://127.0.0.1:${port}`;
  await untilHealthy(origin, server, join(home, 'workbench.log'));
  return { origin, process: server };
}

async function usualSettings(): Promise<object> {
  return JSON.parse(await readFile(join(import.meta.dirname, 'settings.json'), 'utf8'));
}

/** The first port at or after the given one that nobody listens on. */
export async function freePort(from = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(freePort(from + 1)) : reject(error),
    );
    probe.listen(from, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : from;
      probe.close(() => resolve(port));
    });
  });
}

function environment(home: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: join(home, 'configuration'),
    XDG_CACHE_HOME: join(home, 'cache'),
    // No marketplace.
    EXTENSIONS_GALLERY: '{}',
  };
  // PORT would win over --bind-addr; VSCODE_* of a surrounding editor would make this an order to that editor.
  for (const name of Object.keys(env)) if (name === 'PORT' || name.startsWith('VSCODE_')) delete env[name];
  return env;
}

async function untilHealthy(origin: string, server: ProcessGroup, log: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline && server.running; await sleep(100)) {
    const answer = await fetch(`${origin}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
  }
  await server.stop();
  throw new Error(`The workbench did not start:\n${await readFile(log, 'utf8')}`);
}
