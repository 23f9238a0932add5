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
 * `# want a, b` stands above the line on which findings of these rules begin. `# want since c` stands where only the
 * change to the document is wrong, which a check of one version cannot see.
 */
function wantsOf(path: string): readonly string[] {
  const wants: string[] = [];
  let waiting: string[] = [];
  for (const [index, line] of readFileSync(join(cwd, path), 'utf8').split('\n').entries()) {
    const want = /^\s*# want (?!since )(.*)$/.exec(line);
    if (want !== null) {
      waiting.push(...(want[1] ?? '').split(/,\s*/));
    } else if (line.trim() !== '' && !line.trim().startsWith('#')) {
      wants.push(...waiting.map((rule) => `${index + 1} ${rule}`));
      waiting = [];
    }
  }
  return [...wants, ...waiting.map((rule) => `1 ${rule}`)];
}

const found = Map.groupBy(await reported('samples/broken'), (finding) => finding.path);

describe('what is wrong with the broken samples is found, and nothing else', () => {
  const names = readdirSync(join(cwd, 'samples/broken')).filter((name) => name.endsWith('.sop'));
  test.each(names)('%s', (name) => {
    const path = `samples/broken/${name}`;
    const all = new Set((found.get(path) ?? []).map(({ rule, start }) => `${start.line} ${rule}`));
    expect([...all].sort()).toEqual([...wantsOf(path)].sort());
  });
});
