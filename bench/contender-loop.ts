/** What runs in the process of a contender: `node bench/contender-loop.ts NAME`. */
import { type Contender, type ContenderName, contenders } from './contender.ts';
import type { Prepared, Request } from './contender-process.ts';
import { procedureOf } from './facts.ts';

const warmUpMilliseconds = 1500;
/** A batch is long enough for the clock, and for garbage to be collected as often as it would be in use. */
const batchMilliseconds = 20;
const batches = 5;

const name = process.argv[2] as ContenderName;
const { contender } = (await import(contenders[name])) as { contender: Contender };
const texts = new Map<number, { text: string; repeats: number }>();
/** The last tree, so that no parse can be left out as unused. */
let parsed: unknown;

process.on('message', (request: Request) => {
  process.send?.(request.do === 'prepare' ? prepare(request.lines) : sample(request.lines));
});
process.on('disconnect', () => process.exit());

function prepare(lines: number): Prepared {
  const text = contender.write(procedureOf(lines));
  const started = performance.now();
  let runs = 0;
  let fastest = Number.POSITIVE_INFINITY;
  do {
    fastest = Math.min(fastest, timeOf(text, 1));
    runs++;
  } while (runs < 2 || performance.now() - started < warmUpMilliseconds);
  texts.set(lines, { text, repeats: Math.max(1, Math.ceil(batchMilliseconds / fastest)) });
  return {
    gives: contender.gives,
    lines: text.split('\n').length - 1,
    bytes: Buffer.byteLength(text),
    count: contender.count(parsed),
  };
}

/**
 * The fastest of a few batches: what the machine does besides only makes a batch slower, and garbage is collected in
 * each of them. One parse that takes longer than all of them is a sample of its own.
 */
function sample(lines: number): number {
  const { text, repeats } = texts.get(lines) as { text: string; repeats: number };
  const first = timeOf(text, repeats);
  if (first * repeats > batches * 2 * batchMilliseconds) return first;
  return Math.min(...Array.from({ length: batches }, () => timeOf(text, repeats)));
}

/** Milliseconds a parse. */
function timeOf(text: string, repeats: number): number {
  const before = performance.now();
  for (let i = 0; i < repeats; i++) parsed = contender.parse(text);
  return (performance.now() - before) / repeats;
}
