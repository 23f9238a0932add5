import { expect, it } from 'vitest';
import { escapeLabel } from '../../core/map/mermaid-label.ts';
import fc from '../fast-check.ts';

it.each([
  ['10:00 at 20 °C (3:1), kick-off', '10:00 at 20 °C (3:1), kick-off'],
  ['<b>&</svg>', '#lt;b#gt;#amp;#lt;/svg#gt;'],
  ['say "yes"', 'say “yes”'],
  ['`code`', 'ˋcodeˋ'],
  ['a\nb\u0000\u202ec\ud800', 'a bc'],
  ['😀 日本', '😀 日本'],
])('%j is written %j', (label, written) => expect(escapeLabel(label)).toBe(written));

it('no text ends its label, begins a directive or becomes a reference of its own', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[#"`%{};$&<>\\ a-z0-9\n]*$/)),
      (label) => {
        const written = escapeLabel(label);
        expect(written).not.toMatch(/["`<>\n\r]|%[%{]|\}%|\$\$|ﬂ/);
        expect(written.replace(/#(?:amp|lt|gt);/g, ' ')).not.toMatch(/#\w+;|&/);
      },
    ),
  );
});
