/** `npm run bench -- NAME [--rounds N] [--json FILE]` */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

/** What a benchmark is told. It prints what it finds, and gives back the figures. */
export interface Options {
  readonly rounds: number;
}

/** The benchmarks by name; each is one module, loaded when it is asked for. */
const benchmarks: Readonly<Record<string, () => Promise<{ run(options: Options): Promise<unknown> }>>> = {
  parse: () => import('./parse/benchmark.ts'),
  check: () => import('./check/benchmark.ts'),
  editor: () => import('./editor/benchmark.ts'),
  map: () => import('./map/benchmark.ts'),
};

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    json: { type: 'string' },
  },
  allowPositionals: true,
});
const [name = ''] = positionals;
const load = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
const rounds = Number(values.rounds);
if (load === undefined || positionals.length !== 1 || !Number.isInteger(rounds) || rounds < 1) {
  console.error(`Usage: npm run bench -- ${Object.keys(benchmarks).join('|')} [--rounds N] [--json FILE]`);
  process.exit(2);
}

const figures = await (await load()).run({ rounds });
if (values.json !== undefined) {
  const machine = { node: process.version, platform: `${process.platform} ${process.arch}` };
  await writeFile(values.json, `${JSON.stringify({ benchmark: name, rounds, machine, figures }, null, 2)}\n`);
}
