import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { build } from 'esbuild';
import { modulesBundle, startBundle } from '../../scripts/bundles.ts';

const root = join(import.meta.dirname, '../..');

/** What an editor saw of a document, in its own way of counting. */
export interface Seen {
  /** What never came. */
  readonly missing?: string;
  readonly findings: readonly Place[];
  readonly hover: string;
  readonly afterTyping: readonly Place[];
  readonly actions: readonly string[];
  /** At the end. */
  readonly text: string;
}

export interface Place {
  /** The rule, or what the editor shows of the finding where it keeps no code. */
  readonly code?: string | null;
  readonly text?: string;
  /** From 0; undefined where the editor counts through the whole text. */
  readonly line?: number;
  readonly from: number;
  readonly to: number;
}

/** Emoji stand before each place that is looked at: editors count them as one, two or four. */
export const text = `SOP: Bread 🍞 for the market
Owner: Dana Reyez
Purpose: 🍞🥖 Stalls have bread on the table as soon as possible.
Trigger: 🛎️ The market opens

Roles:
  - Baker

Steps:
  - Baker: 🍞🥖 Bake the bread
    in:   Oven
    within: 2 hours of trigger
`;

const organisation = `Organisation: Harbour market

People:
  - Dana Reyes
    role: Baker

Roles:
  - Baker

Systems: Oven
`;

/** Opens the document in an editor with the configuration that docs/editors.md gives, and lets a script drive it. */
export async function drive(
  editor: (configuration: string) => readonly [string, ...string[]],
  block: string,
): Promise<Seen> {
  const folder = await mkdtemp(join(tmpdir(), 'sop-editor-'));
  try {
    const [bin, documents, home] = ['bin', 'documents', 'home'].map((name) => join(folder, name));
    for (const each of [bin, documents, home]) await mkdir(each as string);
    await build({ ...startBundle, outfile: join(folder, 'cli.js') });
    await build({ ...modulesBundle, outdir: join(folder, 'modules') });
    await chmod(join(folder, 'cli.js'), 0o755);
    await symlink(join(folder, 'cli.js'), join(bin as string, 'sop'));
    await writeFile(join(documents as string, 'bread.sop'), text);
    await writeFile(join(documents as string, 'organisation.sop'), organisation);
    await writeFile(join(documents as string, 'sop.config.json'), '{ "today": "2026-11-16" }\n');
    const configuration = join(folder, 'configuration');
    await writeFile(configuration, block);
    const result = join(folder, 'result.json');
    const said = await run(editor(configuration), {
      cwd: documents as string,
      env: {
        ...process.env,
        PATH: [bin, process.env.PATH].join(delimiter),
        HOME: home,
        XDG_CONFIG_HOME: home,
        SOP_DOCUMENT: join(documents as string, 'bread.sop'),
        SOP_RESULT: result,
      },
    });
    const seen = await readFile(result, 'utf8').catch(() => {
      throw new Error(`The editor left no result. It said:\n${said}`);
    });
    return JSON.parse(seen) as Seen;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The code of that language that the page on editors tells people to use; the last one where there are several. */
export async function codeOfPage(language: string): Promise<string> {
  const page = await readFile(join(root, 'docs/editors.md'), 'utf8');
  const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  return blocks.findLast(([, name]) => name === language)?.[2] ?? '';
}

function run(
  [command, ...args]: readonly [string, ...string[]],
  options: { cwd: string; env: NodeJS.ProcessEnv },
) {
  return new Promise<string>((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    child.on('error', reject);
    child.on('close', () => resolve(said));
  });
}
