import { expect, it } from 'vitest';
import { type Duration, readDuration } from '../../core/dates/duration.ts';
import { add, isCertainlyLonger, least, most, noTime, spanOf } from '../../core/dates/span.ts';

const span = (...texts: readonly string[]) =>
  texts.map((text) => spanOf(readDuration(text) as Duration)).reduce(add, noTime);

it.each([
  [['9 days', '2 business days'], '10 days', true],
  [['9 days', '1 business day'], '10 days', false],
  [['4 business hours', '4 business hours'], '1 business day', false],
  [['5 business hours', '4 business hours'], '1 business day', true],
  [['6 business days'], '8 days', false],
  [['6 business days'], '1 week', true],
  [['4 days'], '1 business day', true],
  [['3 days'], '1 business day', false],
  [['8 weeks'], '2 months', false],
  [['9 weeks'], '2 months', true],
  [['1 quarter'], '3 months', false],
  [['1 year'], '365 days', false],
])('%j is certainly longer than %s: %s', (parts, limit, isLonger) => {
  expect(isCertainlyLonger(span(...parts), span(limit))).toBe(isLonger);
});

it('working days take as many days as they do from the weekday that suits best or worst', () => {
  const day = 24 * 60;
  expect(least(span('6 business days'))).toBe(8 * day);
  expect(most(span('6 business days'))).toBe(10 * day);
});
