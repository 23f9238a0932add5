import { expect, test } from 'vitest';
import { soak } from './soak/soak.ts';

test('whatever users and others do, nothing fails, and the server says what a fresh one says', async () => {
  const course = await soak({
    seed: 20_261_116,
    files: 30,
    massChange: 80,
    pause: 0,
    goesOn: (steps) => steps < 250,
    isTimeToCompare: () => false,
  });
  expect(course.failures).toEqual([]);
  expect(course.steps.get('check out')).toBeGreaterThan(0);
}, 60_000);
