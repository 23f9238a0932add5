import { describe, expect, it } from 'vitest';
import { withParts } from '../../scripts/language-reference/marked-parts.ts';

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
