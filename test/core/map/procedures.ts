import fc from '../../fast-check.ts';

// A failure is made smaller for as long at most: without an end that could take many minutes on a busy machine.
fc.configureGlobal({ interruptAfterTimeLimit: 15_000 });

/** Procedures of any shape: branches in branches, tracks, loops, jumps ahead, exceptions, checks. */
export const anyProcedure: fc.Arbitrary<string> = fc
  .record({
    steps: fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 14 }),
    checks: fc.array(fc.nat(1_000_000), { maxLength: 2 }),
    exceptions: fc.array(fc.nat(1_000_000), { maxLength: 3 }),
    words: fc.array(title(), { minLength: 1, maxLength: 5 }),
  })
  .map((seeds) => new Writer(seeds.words).write(seeds.steps, seeds.checks, seeds.exceptions));

/** One with at least that many steps, always the same: all that there is, in five scripts, and one very long name. */
export function procedureOfSize(steps: number): string {
  const seeds = Array.from({ length: steps }, (_, index) => Math.imul(index + 11, 0x9e3779b1) >>> 12);
  const words = [
    'Weigh the parcel',
    'Compare the list with what is on the shelves, and write down whatever is missing or too much',
    'مراجعة الطلب مع العميل',
    '注文書を確認して担当者に送る',
    'Donaudampfschiffahrtsgesellschaftskapitän fragen',
    'Спросить заказчика',
    'Pack 📦 and seal',
  ];
  for (let top = 1; ; top++) {
    const writer = new Writer(words);
    const text = writer.write(seeds.slice(0, top), seeds.slice(0, 1), seeds.slice(0, 3));
    if (writer.count >= steps || top === seeds.length) return text;
  }
}

export const sampleRoles = ['Clerk', 'Lead', 'Customer Sponsor', 'Partner', 'Auditor'];

function title(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(
      'Wash',
      'Count the boxes and write down how many there are of each kind',
      'مراجعة الطلب',
      '注文書を確認して担当者に送る',
      'Å👩‍🍳!',
    ),
    fc.stringMatching(/^[A-Za-z ]{1,40}$/),
  );
}

/** Writes by numbers, so that fast-check can make each of them smaller. */
class Writer {
  readonly #words: readonly string[];
  readonly #lines: string[] = [];
  #count = 0;
  #total = 0;

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  get count(): number {
    return this.#count;
  }

  write(steps: readonly number[], checks: readonly number[], exceptions: readonly number[]): string {
    this.#total = steps.length;
    this.#line(0, 'SOP: Any', 'Trigger: It begins', '', 'Roles:');
    this.#line(
      0,
      ...sampleRoles.flatMap((role, index) => [
        `  - ${role}`,
        ...(index === 2 ? ['    side: customer'] : index === 3 ? ['    side: third party'] : []),
      ]),
    );
    this.#line(0, '', 'Steps:');
    for (const seed of steps) this.#work(seed, 2, 0);
    if (checks.length > 0) this.#line(0, '', 'Quality check:');
    for (const seed of checks) this.#step(seed, 2, 2);
    if (exceptions.length > 0) this.#line(0, '', 'Exceptions:');
    for (const seed of exceptions) {
      this.#line(
        2,
        `- if something ${seed % 10} happens: ${seed % 3 === 0 ? this.#target(seed) : ''}`.trimEnd(),
      );
      if (seed % 3 !== 0) {
        this.#step(seed, 4, 2);
        this.#line(4, this.#target(seed >> 3));
      }
    }
    return `${this.#lines.join('\n')}\n`;
  }

  #work(seed: number, indent: number, depth: number): void {
    if (seed % 7 !== 3 || depth > 1) this.#step(seed, indent, depth);
    else this.#parallel(seed, indent, depth);
  }

  #parallel(seed: number, indent: number, depth: number): void {
    this.#line(indent, '- in parallel:');
    for (let track = 0; track <= (seed >> 3) % 3; track++) {
      this.#line(indent + 2, `- track Track ${track}:`);
      for (let at = 0; at <= (seed >> (5 + track)) % 3; at++)
        this.#step((seed >> at) + track, indent + 4, depth + 1);
    }
  }

  #step(seed: number, indent: number, depth: number): void {
    const number = ++this.#count;
    const role = sampleRoles[seed % sampleRoles.length] as string;
    const word = (this.#words[number % this.#words.length] ?? '').trim();
    this.#line(indent, `- ${role}: S${number} ${word}`.trimEnd());
    const inner = indent + 2;
    this.#line(inner, `id: T${number}`);
    if (seed % 11 === 5) this.#line(inner, 'only if: it rains');
    if (seed % 13 === 4) this.#line(inner, 'approves: The plan');
    if (seed % 17 === 2) this.#line(inner, 'wait: 2 hours after lunch');
    if (seed % 6 === 1) this.#line(inner, `if late: ${this.#target(seed >> 4)}`);
    for (let branch = 0; branch < ((seed >> 2) % 5) - 1; branch++)
      this.#branch(`if case ${branch} of the many there are`, seed + branch, inner, depth);
    if ((seed >> 4) % 6 === 1) this.#branch('otherwise', seed >> 5, inner, depth);
    if ((seed >> 6) % 15 === 1) this.#line(inner, this.#target(seed >> 2));
  }

  #branch(condition: string, seed: number, indent: number, depth: number): void {
    const isShort = depth > 1 || seed % 3 === 0;
    this.#line(indent, isShort ? `${condition}: ${this.#target(seed)}` : `${condition}:`);
    if (isShort) return;
    this.#step(seed >> 2, indent + 2, depth + 1);
    if (seed % 5 === 2) this.#line(indent + 2, this.#target(seed >> 1));
  }

  #target(seed: number): string {
    const targets = [
      'continue',
      `go to T${1 + (seed % (2 * this.#total))}`,
      `escalate to ${sampleRoles[seed % 5]}`,
      'stop',
      'finish',
      'run Another procedure',
    ];
    return targets[seed % targets.length] as string;
  }

  #line(indent: number, ...lines: readonly string[]): void {
    for (const line of lines) this.#lines.push(' '.repeat(line === '' ? 0 : indent) + line);
  }
}
