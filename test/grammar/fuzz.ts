/**
 * `npm run fuzz [-- --runs N --seed S --corpus DIR]`: what properties.test.ts checks, many more times, also on pieces
 * of the samples and of any folder of texts, changed as hands and tools change them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { edit } from '../../grammar/index.ts';
import fc from '../fast-check.ts';
import { allSamples } from './examples.ts';
import { extremes } from './extremes.ts';
import { anyDocument, anyEdits } from './generate.ts';
import { minimise } from './minimise.ts';
import { mutated } from './mutate.ts';
import { type AnyEdit, expectIncremental, expectSound, expectStableFormat } from './sound.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    corpus: { type: 'string', multiple: true, default: [] },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run fuzz [-- --runs N --seed S --corpus DIR]');
  process.exit(2);
}

/** What broke, once for each way of breaking. */
interface Failure {
  readonly what: string;
  readonly seed: number;
  readonly document: string;
  readonly edits: readonly AnyEdit[];
  times: number;
}

const failures = new Map<string, Failure>();
const started = performance.now();
let cases = 0;

for (const { name, make } of extremes) checkExtreme(name, make());
const texts = [...allSamples.map(({ text }) => text), ...values.corpus.flatMap(textsIn)];
const document = fc.oneof(anyDocument, mutated(texts));
const chunk = 500;
for (let round = 0; cases < runs && failures.size < 20; round++) {
  fuzz(seed + round, Math.min(chunk, runs - cases));
  showProgress();
}
summarise();

function checkExtreme(name: string, text: string): void {
  try {
    const tree = expectSound(text);
    edit(tree, { start: text.length >> 1, end: text.length >> 1, text: 'x' });
  } catch (error) {
    failures.set(name, { what: `${name}: ${firstLine(error)}`, seed, document: '', edits: [], times: 1 });
  }
  cases++;
  showProgress();
}

/**
 * A way of breaking is shrunk once; seen again, it is only counted. The rest of a chunk is left out where one breaks:
 * the next chunk has another seed.
 */
function fuzz(chunkSeed: number, numRuns: number): void {
  const result = fc.check(
    fc.property(document, anyEdits, (text, edits) => {
      try {
        checkAll(text, edits);
      } catch (error) {
        const seen = failures.get(wayOf(error));
        if (seen === undefined) throw error;
        seen.times++;
      }
    }),
    { numRuns, seed: chunkSeed, interruptAfterTimeLimit: 120_000 },
  );
  cases += result.numRuns;
  if (!result.failed || result.counterexample === null) return;
  const [text, edits] = result.counterexample;
  const error = result.errorInstance;
  const shortest = minimise(
    text,
    (shorter) => wayOf(errorOf(() => checkAll(shorter, edits))) === wayOf(error),
  );
  failures.set(wayOf(error), {
    what: firstLine(error),
    seed: chunkSeed,
    document: shortest,
    edits,
    times: 1,
  });
}

function checkAll(text: string, edits: readonly AnyEdit[]): void {
  expectSound(text);
  expectIncremental(text, edits);
  expectStableFormat(text);
}

function errorOf(run: () => void): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** What is the same in two failures of the same kind: the check, or the exception and where it was thrown. */
function wayOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'AssertionError') return error.message;
  return `${error.name} ${error.stack?.split('\n').find((line) => line.includes('/grammar/')) ?? error.message}`;
}

function firstLine(error: unknown): string {
  return String(error).split('\n')[0] as string;
}

function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|markdown|txt|sop)$/i.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function showProgress(): void {
  if (!process.stdout.isTTY) return;
  const found = failures.size === 0 ? '' : styleText('red', `, ${failures.size} failures`);
  process.stdout.write(`\r${cases.toLocaleString('en')} cases, ${seconds()} s${found} `);
}

function summarise(): void {
  if (process.stdout.isTTY) process.stdout.write('\r');
  for (const { what, seed: at, document: text, edits, times } of failures.values()) {
    console.log(styleText('red', `\n${what}`), `(seed ${at}, ${times} times)`);
    if (text !== '') console.log(JSON.stringify(text));
    if (edits.length > 0 && what.includes('edit')) console.log(JSON.stringify(edits));
  }
  const found = failures.size === 0 ? styleText('green', 'no failure') : `${failures.size} failures`;
  console.log(`${cases.toLocaleString('en')} cases in ${seconds()} s from seed ${seed}: ${found}`);
  process.exitCode = failures.size === 0 ? 0 : 1;
}

function seconds(): string {
  return ((performance.now() - started) / 1000).toFixed(0);
}
