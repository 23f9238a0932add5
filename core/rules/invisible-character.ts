import type { Block } from '../../grammar/index.ts';
import { text } from '../findings/example.ts';
import { nothing } from '../findings/of-steps.ts';
import { counted } from '../findings/quote.ts';
import type { BlockRule, Report } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { invisiblesIn, mayHideSomething } from '../prose/invisible.ts';

export const invisibleCharacter: BlockRule = {
  name: 'invisible-character',
  group: 'ownership',
  severity: 'error',
  preset: 'essential',
  scope: 'block',
  calendar: false,
  title: 'A character that nobody can see',
  why: 'Whoever reads or approves the text is shown something other than what is there, and two names that look alike are not the same.',
  check: (block) => (mayHideSomething(block.text) ? reportsOf(block) : nothing),
  examples: {
    invalid: [
      {
        text: 'SOP: Release of a bank transfer\nOwner: Dana⟦\u200b⟧Reyes\n',
        fixed: 'SOP: Release of a bank transfer\nOwner: DanaReyes\n',
      },
      {
        text: 'SOP: Release of a bank transfer\nScope: Transfers ⟦\u202e.evoba 5000\u202c⟧ and their approval\n',
        fixed: 'SOP: Release of a bank transfer\nScope: Transfers .evoba 5000 and their approval\n',
      },
      {
        text: 'SOP: Release of a bank transfer\nScope: All⟦\u0000⟧ transfers\n',
        fixed: 'SOP: Release of a bank transfer\nScope: All transfers\n',
      },
    ],
    valid: [
      {
        text: text`
          SOP: Release of a bank transfer
          Owner: Zoë Ångström 👩‍👩‍👧
          Scope: Überweisungen, 送金, تحویل
        `,
      },
      {
        text: '\ufeffSOP: Release of a bank transfer\nScope: می\u200cخواهم, क्\u200dष, 5\u00a0000 €\n',
      },
    ],
  },
};

function* reportsOf(block: Block): Generator<Report> {
  for (let i = 0; i < block.lines.length; i++) {
    const line = block.lines[i]?.text ?? '';
    const found = invisiblesIn(line).filter(
      ({ start }) => start > 0 || i > 0 || line.charCodeAt(0) !== 0xfeff,
    );
    const [first, ...others] = found;
    const last = found.at(-1);
    if (first === undefined || last === undefined) continue;
    const more = others.length === 0 ? '' : `, and ${others.length} more`;
    yield {
      at: block.part(i, first.start, last.end),
      what: `The line has a character that nobody can see: ${first.said}${more}.`,
      next: 'Remove it, and read the line again: without it, it may say something else.',
      fixes: (document) => [
        {
          title: `Remove ${counted(found.length, 'invisible character')}`,
          edits: found.map(({ start, end }) => replace(document, block.part(i, start, end), '')),
          safe: false,
          preferred: true,
        },
      ],
    };
  }
}
