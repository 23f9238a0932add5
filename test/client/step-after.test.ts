import { describe, expect, test } from 'vitest';
import { stepAfter } from '../../client/commands/step-after.ts';
import { text } from '../server/text.ts';

const procedure = text`
  SOP: Water the plants

  Steps:
    - Gardener: Fill the can
      - To the brim
      within: 1 hour of trigger

    # The rest
    - in parallel:
      - Gardener: Water the beds
      - Porter: Water the pots
    - Porter: Put the can away

  # Nobody else
  Quality check:
    - Gardener: Look at the beds
`;

describe('a new step', () => {
  test('goes below the whole of the step that the cursor is in, and is done by the same role', () => {
    for (const line of ['- Gardener: Fill', 'To the brim', 'within: 1 hour'])
      expect(added(line)).toContain('hour of trigger\n  - ‹Gardener›: ‹What is done›\n\n  # The rest');
    expect(added('- Porter: Put')).toContain('away\n  - ‹Porter›: ‹What is done›\n\n# Nobody else');
  });

  test('goes below what is done in parallel, by a role that is to be named', () => {
    expect(added('Water the beds')).toContain('the pots\n  - ‹Role›: ‹What is done›\n  - Porter: Put');
  });

  test('goes to the end where the cursor is in no step', () => {
    for (const line of ['SOP: ', 'Steps:', 'Quality check:', 'Look at the beds'])
      expect(added(line)).toContain('the can away\n  - ‹Porter›: ‹What is done›\n\n# Nobody else');
  });

  test('is the first where there is none', () => {
    expect(added('Steps:', 'SOP: x\nSteps:\n')).toBe('SOP: x\nSteps:\n  - ‹Role›: ‹What is done first›\n');
    expect(added('SOP', 'SOP: x\n')).toContain('Steps:\n  - ‹Role›: ‹What is done first›');
  });

  test('finds its place with any line end, and at the end of a file', () => {
    expect(added('Fill', 'Steps:\r\n  - A: Fill\r\n  - B: Go')).toBe(
      'Steps:\r\n  - A: Fill\n  - ‹A›: ‹What is done›\r\n  - B: Go',
    );
    expect(added('Go', 'Steps:\r\n  - A: Fill\r\n  - B: Go')).toMatch(/- B: Go\n {2}- ‹B›: ‹What is done›$/);
  });
});

/** The text with the new step in it, as it is with the cursor in the line; what is to be filled in as `‹Role›`. */
function added(line: string, before = procedure): string {
  const cursor = before.slice(0, before.indexOf(line)).split('\n').length - 1;
  const { pieces, at } = stepAfter(before, cursor);
  const inserted = pieces.map((piece) => (typeof piece === 'string' ? piece : `‹${piece.ask}›`)).join('');
  return before.slice(0, at) + inserted + before.slice(at);
}
