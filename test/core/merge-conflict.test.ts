import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../core/fixes/apply.ts';
import { checkText, found } from './check-text.ts';

const text = `SOP: A
<<<<<<< ours
Owner: The team
||||||| before
Owner: Dana
=======
Owner: Omar Haddad
>>>>>>> theirs
Nonsense here
`;

describe('a conflict', () => {
  test('is all that is found', () => {
    expect(found(text)).toEqual(['merge-conflict: <<<<<<< ours']);
    expect(found(`# sop-ignore merge-conflict: shown on purpose\n${text}`).length).toBeGreaterThan(1);
  });

  test('is resolved either way, without what was before', () => {
    const fixed = checkText(text)[0]
      ?.fixes()
      .map(({ edits }) => applyEdits(text, edits));
    expect(fixed).toEqual([
      'SOP: A\nOwner: The team\nNonsense here\n',
      'SOP: A\nOwner: Omar Haddad\nNonsense here\n',
    ]);
  });

  test('each is found, also half of one', () => {
    expect(found(`${text}${text.replace('SOP: A\n', '')}<<<<<<< x\n`)).toEqual([
      'merge-conflict: <<<<<<< ours',
      'merge-conflict: <<<<<<< ours',
      'merge-conflict: <<<<<<< x',
    ]);
  });

  test('is not the line below a heading', () => {
    expect(found('SOP: A\nBackground:\n\nWhy\n=======\n').join()).not.toContain('merge-conflict');
  });
});
