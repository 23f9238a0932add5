/** Documents that nobody means to write, each in a size to be doubled. */
export interface HostileInput {
  readonly name: string;
  readonly size: number;
  make(size: number): string;
}

const head = 'SOP: A\nSteps:\n';
const step = '  - Cook: Stir\n';

export const hostileInputs: readonly HostileInput[] = [
  { name: 'characters in one line', size: 5_000_000, make: (n) => `SOP: ${'x'.repeat(n)}` },
  {
    name: 'characters in one line, as a step',
    size: 5_000_000,
    make: (n) => `${head}  - Cook: ${'a b '.repeat(n / 4)}`,
  },
  { name: 'blanks in one line', size: 5_000_000, make: (n) => `${head}${' '.repeat(n)}x\n` },
  { name: 'colons in one line', size: 250_000, make: (n) => `${head}  - ${'a: '.repeat(n)}\n` },
  {
    name: 'colons in one condition',
    size: 250_000,
    make: (n) => `${head}${step}    if ${'a: '.repeat(n)}b\n`,
  },
  {
    name: 'colons without a blank, in one line',
    size: 250_000,
    make: (n) => `${head}    ${'a:'.repeat(n)}b\n`,
  },
  { name: 'lines of one step each', size: 50_000, make: (n) => head + step.repeat(n) },
  { name: 'empty lines', size: 50_000, make: (n) => '\n'.repeat(n) },
  { name: 'line ends CR', size: 50_000, make: (n) => `SOP: A${'\r'.repeat(n)}` },
  {
    name: 'fields of one step',
    size: 50_000,
    make: (n) => `${head}${step}${'    within: 4 hours\n'.repeat(n)}`,
  },
  {
    name: 'lines of one paragraph',
    size: 50_000,
    make: (n) => `${head}${step}${'    Stir it.\n'.repeat(n)}`,
  },
  {
    name: 'lines of one value',
    size: 50_000,
    make: (n) => `SOP: A\nPurpose: B\n${'  and more\n'.repeat(n)}`,
  },
  { name: 'headers', size: 50_000, make: (n) => 'SOP: A\n'.repeat(n) },
  { name: 'unknown keys', size: 50_000, make: (n) => `SOP: A\n${'Weather: fine\n'.repeat(n)}` },
  { name: 'misspelt keys', size: 50_000, make: (n) => `${head}${step}${'    witin: 4 hours\n'.repeat(n)}` },
  { name: 'lines at the left edge', size: 50_000, make: (n) => `${head}${step}${'It is hot.\n'.repeat(n)}` },
  { name: 'tabs', size: 50_000, make: (n) => `${head}${step}${'\t\twithin: 4 hours\n'.repeat(n)}` },
  {
    name: 'columns that go in and out',
    size: 25_000,
    make: (n) => head + '  - A: B\n      in: C\n    - D\n   x\n'.repeat(n),
  },
  { name: 'conflict markers', size: 50_000, make: (n) => head + '<<<<<<< a\n'.repeat(n) },
  { name: 'open fences', size: 50_000, make: (n) => head + '  - A: B\n    ```\n'.repeat(n) },
  {
    name: 'fences of growing length',
    size: 1_000,
    make: (n) => head + repeat(n, (i) => `  ${'`'.repeat(i + 3)}\n`),
  },
  { name: 'levels of nesting, conditions', size: 100, make: nestedConditions },
  { name: 'levels of nesting, conditions, many', size: 1_000, make: nestedConditions },
  { name: 'levels of nesting, details', size: 500, make: (n) => head + staircase(n, 2) },
  { name: 'bullets, each one column deeper', size: 5_000, make: (n) => head + staircase(n, 1) },
  { name: 'bullets, each one column less deep', size: 5_000, make: (n) => head + staircase(n, 1, true) },
  { name: 'bullets in one line', size: 50_000, make: (n) => `${head}  ${'- '.repeat(n)}x\n` },
];

function nestedConditions(levels: number): string {
  return (
    head +
    repeat(levels, (i) => {
      const indent = ' '.repeat(2 + 4 * i);
      return `${indent}- Cook: Stir\n${indent}  if it is hot:\n`;
    })
  );
}

function staircase(lines: number, width: number, isDown = false): string {
  return repeat(lines, (i) => `${' '.repeat(2 + width * (isDown ? lines - i : i))}- A: B\n`);
}

function repeat(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}
