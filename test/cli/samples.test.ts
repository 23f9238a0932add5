import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sop } from './sop.ts';

const cwd = join(import.meta.dirname, '../..');

interface Reported {
  readonly path: string;
  readonly rule: string;
  readonly start: { readonly line: number };
}

async function reported(...paths: string[]): Promise<readonly Reported[]> {
  const { out, err } = await sop(['check', '--format', 'json', ...paths], { cwd });
  expect(err).toBe('');
  return JSON.parse(out).findings;
}

test('nothing is wrong with the samples', async () => {
  const { code, out, err } = await sop(['check', 'samples'], { cwd });
  expect(out).toMatch(/^\d+ documents, nothing to report\n$/);
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

/**
 * `# want a, b` stands above the line on which findings of these rules begin, `# want later c` where rules that are
 * still to come will find something.
 */
interface Wants {
  readonly now: readonly string[];
  readonly later: readonly string[];
}

function wantsOf(path: string): Wants {
  const now: string[] = [];
  const later: string[] = [];
  let waiting: { rule: string; into: string[] }[] = [];
  for (const [index, line] of readFileSync(join(cwd, path), 'utf8').split('\n').entries()) {
    const want = /^\s*# want (later )?(.*)$/.exec(line);
    if (want !== null) {
      const into = want[1] === undefined ? now : later;
      waiting.push(...(want[2] ?? '').split(',').map((rule) => ({ rule: rule.trim(), into })));
    } else if (line.trim() !== '' && !line.trim().startsWith('#')) {
      for (const { rule, into } of waiting) into.push(`${index + 1} ${rule}`);
      waiting = [];
    }
  }
  for (const { rule, into } of waiting) into.push(`1 ${rule}`);
  return { now, later };
}

const found = Map.groupBy(await reported('samples/broken'), (finding) => finding.path);

describe('what is wrong with the broken samples is found, and nothing else', () => {
  const names = readdirSync(join(cwd, 'samples/broken')).filter((name) => name.endsWith('.sop'));
  test.each(names)('%s', (name) => {
    const path = `samples/broken/${name}`;
    const { now, later } = wantsOf(path);
    const all = new Set((found.get(path) ?? []).map(({ rule, start }) => `${start.line} ${rule}`));
    const surplus = [...all].filter((each) => !later.includes(each));
    expect(surplus.sort()).toEqual([...now].sort());
  });
});
