/** `npm run soak [-- --minutes N --seed S --files N]`: the server at work for a long time; see soak.ts. */
import { parseArgs } from 'node:util';
import { soak } from './soak.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    files: { type: 'string', default: '1500' },
  },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
const files = Number(values.files);
if (!(minutes > 0) || !Number.isInteger(seed) || !Number.isInteger(files) || files < 1) {
  console.error('Usage: npm run soak [-- --minutes N --seed S --files N]');
  process.exit(2);
}

const mostShown = 20;
/** How often the server is compared with a fresh one, in milliseconds. */
const between = 60_000;

console.log(`Seed ${seed}, ${minutes} minutes, ${files.toLocaleString('en')} files and the samples`);
const started = performance.now();
let compared = started;
const heaps: number[] = [];
const course = await soak({
  seed,
  files,
  massChange: Math.min(1_000, Math.floor(files * 0.7)),
  pause: 30,
  goesOn: () => performance.now() - started < minutes * 60_000,
  isTimeToCompare: () => performance.now() - compared > between,
  compared({ steps, asked, failures }, { files: present }) {
    compared = performance.now();
    for (let times = 0; times < 3; times++) globalThis.gc?.();
    const heap = process.memoryUsage().heapUsed;
    heaps.push(heap);
    const taken = [...steps.values()].reduce((sum, amount) => sum + amount, 0);
    const minute = ((compared - started) / 60_000).toFixed(1);
    console.log(
      `${minute} min: ${taken} steps, ${asked} questions, ${present} files, heap ${megabytes(heap)}, ${failures.length} failures`,
    );
  },
});

console.log([...course.steps].map(([name, amount]) => `${name} ${amount}`).join(', '));
const [first = 0] = heaps;
const last = heaps.at(-1) ?? 0;
console.log(
  `${course.comparisons} comparisons with a fresh server, heap ${megabytes(first)} to ${megabytes(last)}`,
);
for (const failure of course.failures.slice(0, mostShown)) console.error(failure);
process.exit(course.failures.length > 0 ? 1 : 0);

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
