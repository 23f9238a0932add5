import type { Options } from '../main.ts';
import { installPeers } from '../peers/install.ts';
import { type DrawingPage, drawingPage } from './browser.ts';
import { type Change, type DrawerName, type Drawn, drawers, type Jump, total } from './drawers.ts';
import { printJumps, printKeystrokes, printTargets } from './report.ts';

/** How many steps the procedures have. */
export const sizes = [5, 20, 50, 200, 1_000] as const;

/** What takes longer, in milliseconds, is measured once, and not at all in the next size. */
const patience = 5_000;

const warmUpMilliseconds = 2_000;

/** What is quick has room for more keystrokes in each round. */
const eachRound = { ours: 10, dagre: 1, elk: 1, lanes: 1 } as const;

export interface Keystrokes {
  readonly steps: number;
  readonly nodes: number;
  readonly ways: number;
  /** By drawer, in the order of the rounds; or why it drew nothing. */
  readonly drawn: ReadonlyMap<DrawerName, readonly Drawn[] | string>;
}

export type Jumps = ReadonlyMap<DrawerName, Readonly<Record<Change, Jump>> | string>;

const names = Object.keys(drawers) as DrawerName[];

/** From a keystroke to the map on the page: ours and mermaid's, in the same Chromium, in turns. */
export async function run({ rounds }: Options): Promise<unknown> {
  await installPeers((line) => console.log(line));
  const page = await drawingPage();
  try {
    const keystrokes: Keystrokes[] = [];
    const slow = new Set<DrawerName>();
    for (const steps of sizes) keystrokes.push(await measureKeystrokes(page, steps, rounds, slow));
    const jumps = await measureJumps(page);
    printKeystrokes(keystrokes);
    printJumps(jumps);
    const targets = printTargets(keystrokes);
    return { keystrokes: keystrokes.map(plain), jumps: Object.fromEntries(jumps), targets };
  } finally {
    await page.close();
  }
}

/** A B C D, A B C D: what slows the machine down for a while slows all of them. */
async function measureKeystrokes(
  page: DrawingPage,
  steps: number,
  rounds: number,
  slow: Set<DrawerName>,
): Promise<Keystrokes> {
  console.log(`${steps} steps: warming up …`);
  const { nodes, ways } = await page.ask('prepare', steps);
  const drawn = new Map<DrawerName, Drawn[] | string>();
  for (const name of names) {
    if (slow.has(name)) drawn.set(name, 'too slow in a smaller size');
    else drawn.set(name, await warmedUp(page, name, steps));
    if (drawn.get(name)?.length === 1) slow.add(name);
  }
  for (let round = 1; round <= rounds; round++) {
    console.log(`${steps} steps: round ${round} of ${rounds} …`);
    for (const name of names) {
      const samples = drawn.get(name);
      if (typeof samples !== 'object' || slow.has(name)) continue;
      // The map before it is on the page, as it is when somebody writes; mermaid draws each from nothing.
      if (name === 'ours') await page.ask('keystroke', name, steps);
      for (let each = 0; each < eachRound[name]; each++)
        samples.push(await page.ask('keystroke', name, steps));
    }
  }
  return { steps, nodes, ways, drawn };
}

/** None counts but that of what is drawn only once. */
async function warmedUp(page: DrawingPage, name: DrawerName, steps: number): Promise<Drawn[] | string> {
  try {
    const first = await page.ask('keystroke', name, steps);
    if (total(first) > patience) return [first];
    const started = performance.now();
    while (performance.now() - started < warmUpMilliseconds) await page.ask('keystroke', name, steps);
    return [];
  } catch (error) {
    return `failed: ${String(error).split('\n')[0]}`;
  }
}

async function measureJumps(page: DrawingPage): Promise<Jumps> {
  const jumps = new Map<DrawerName, Readonly<Record<Change, Jump>> | string>();
  for (const name of names) {
    try {
      jumps.set(name, {
        reworded: await page.ask('jump', name, 50, 'reworded'),
        inserted: await page.ask('jump', name, 50, 'inserted'),
      });
    } catch (error) {
      jumps.set(name, `failed: ${String(error).split('\n')[0]}`);
    }
  }
  return jumps;
}

function plain({ drawn, ...each }: Keystrokes) {
  return { ...each, drawn: Object.fromEntries(drawn) };
}
