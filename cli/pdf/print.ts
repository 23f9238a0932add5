import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { CannotRun } from '../failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { printingBrowser } from './browser.ts';

const run = promisify(execFile);

/** In milliseconds: a browser that cannot start says nothing and waits. */
const patience = 60_000;

/** A page as a PDF, printed by a browser of this machine that may ask for nothing else. */
export async function printed(html: string, terminal: Terminal): Promise<Uint8Array> {
  const browser = printingBrowser(terminal);
  const folder = await mkdtemp(join(tmpdir(), 'sop-pdf-'));
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    await writeFile(page, html);
    await run(browser, [...flags(folder), `--print-to-pdf=${pdf}`, pathToFileURL(page).href], {
      timeout: patience,
    });
    return await readFile(pdf);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    const [line = ''] = String((error as { stderr?: string }).stderr || (error as Error).message).split('\n');
    throw new CannotRun(`${browser} could not print the page: ${line}`, 'Write it as .html, and print that');
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function flags(folder: string): readonly string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-pdf-header-footer',
    '--no-first-run',
    '--disable-extensions',
    '--disable-background-networking',
    // Every name and number leads nowhere.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    // Who runs as root, in a container mostly, has no sandbox; the page is ours, and has no script.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
