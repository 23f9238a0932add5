import { describe, expect, it } from 'vitest';
import { isInFence } from '../../client/in-fence.ts';
import { secondBullet } from '../../client/second-bullet.ts';

describe('a second bullet', () => {
  it.each([
    ['  - - Cook: Stir', '- '],
    ['- • Cook: Stir', '• '],
    ['    - 12.  Stir', '12.  '],
    ['  -   -  ', '-  '],
  ])('stands in %j', (text, wanted) => {
    const { start, end } = secondBullet(text) ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe(wanted);
  });

  it.each(['  - -', '  - Cook: Stir', '  - -5 °C', '  - 2026. A year', '  Cook - Stir'])(
    'does not stand in %j',
    (text) => expect(secondBullet(text)).toBeUndefined(),
  );
});

it('between fences everything is meant as it is written', () => {
  const lines = ['Steps:', '  - Cook: Stir', '    ```', '    - - x', '    ```', '    - - y'];
  expect(lines.map((_, at) => isInFence(at, (line) => lines[line] ?? ''))).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
  ]);
});
