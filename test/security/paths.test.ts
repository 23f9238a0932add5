import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf, sop } from '../cli/sop.ts';

it.each(['../../outside', '/tmp/outside', '..', 'C:\\outside', 'a/../../outside', '\0outside'])(
  'a title is no path: %j',
  async (title) => {
    const cwd = folderOf({ 'library/sop.config.json': '{}' });
    const before = readdirSync(dirname(cwd)).filter((name) => name.includes('outside'));
    expect((await sop(['new', title], { cwd: `${cwd}/library` })).code).toBe(0);
    const written = readdirSync(`${cwd}/library`).filter((name) => name !== 'sop.config.json');
    expect(written).toEqual([expect.stringMatching(/^[a-z\d-]+\.sop$/)]);
    expect(readdirSync(cwd)).toEqual(['library']);
    expect(readdirSync(dirname(cwd)).filter((name) => name.includes('outside'))).toEqual(before);
  },
);
