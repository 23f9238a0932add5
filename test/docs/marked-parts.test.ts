import { describe, expect, it } from 'vitest';
import { stalePages } from '../../scripts/generate-page-parts.ts';
import { withParts } from '../../scripts/page-parts/marked-parts.ts';

const page = 'Before\n<!-- generated: kinds -->\nold\n<!-- end -->\nAfter\n';

describe('a page with generated parts', () => {
  it('has new text between its markers and keeps all else', () => {
    const updated = withParts(page, new Map([['kinds', '$& new']]));
    expect(updated).toBe('Before\n<!-- generated: kinds -->\n\n$& new\n\n<!-- end -->\nAfter\n');
    expect(withParts(updated, new Map([['kinds', '$& new']]))).toBe(updated);
  });

  it('has a part for each marker and a marker for each part', () => {
    expect(() => withParts(page, new Map())).toThrow('nothing generates the part “kinds”');
    const parts = new Map([
      ['kinds', 'new'],
      ['values', 'new'],
    ]);
    expect(() => withParts(page, parts)).toThrow('no marker for the part “values”');
  });
});

it('each page has the generated parts that follow from the language and the settings: npm run generate', async () => {
  expect([...(await stalePages()).keys()]).toEqual([]);
});
