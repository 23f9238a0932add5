import { describe, expect, it } from 'vitest';
import { aQuarterAfter, daysBetween, readDay } from '../../core/dates/day.ts';
import { dayAfter, readDuration, writeDuration } from '../../core/dates/duration.ts';
import { durationMeantBy } from '../../core/dates/other-durations.ts';
import { datesMeantBy } from '../../core/dates/other-forms.ts';

const day = (text: string) => {
  const read = readDay(text);
  if (read === undefined) throw new Error(text);
  return read;
};
const duration = (text: string) => {
  const read = readDuration(text);
  if (read === undefined) throw new Error(text);
  return read;
};

describe('a day', () => {
  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-01T00:00',
    '0000-01-01',
    '',
    '20260101',
  ])('is not %j', (text) => expect(readDay(text)).toBeUndefined());
  it.each(['2024-02-29', '2026-12-31', '0001-01-01'])('is %s', (text) =>
    expect(readDay(text)?.toString()).toBe(text),
  );
  it('a quarter on is in the third month, at most on its last day', () => {
    expect(aQuarterAfter(day('2026-11-30')).toString()).toBe('2027-02-28');
  });
  it('counts across a change of clocks', () =>
    expect(daysBetween(day('2026-03-01'), day('2026-04-01'))).toBe(31));
});

describe('a duration', () => {
  it.each([
    '30 minutes',
    '1 hour',
    '4 business hours',
    '3 business days',
    '2 weeks',
    '1 month',
    '1 quarter',
    '1.5 hours',
  ])('%s is written as it is read', (text) => expect(writeDuration(duration(text))).toBe(text));
  it.each(['30', 'soon', '2 business weeks', '-1 day', '2days', '3 daysy', ''])('is not %j', (text) =>
    expect(readDuration(text)).toBeUndefined(),
  );
  it.each([
    ['2026-11-16', '72 hours', '2026-11-19'],
    ['2026-11-13', '1 business day', '2026-11-16'],
    ['2026-11-14', '1 business day', '2026-11-16'],
    ['2026-11-13', '7 business days', '2026-11-24'],
    ['2026-11-16', '4 business hours', '2026-11-16'],
    ['2026-01-31', '1 month', '2026-02-28'],
    ['2026-11-16', '1 quarter', '2027-02-16'],
  ])('from %s, %s runs out on %s', (from, text, to) =>
    expect(dayAfter(day(from), duration(text)).toString()).toBe(to),
  );
});

describe('what people write instead', () => {
  it.each([
    ['1 Nov 2026', ['2026-11-01']],
    ['November 1st, 2026', ['2026-11-01']],
    ['1.11.2026', ['2026-11-01']],
    ['2026/11/1', ['2026-11-01']],
    ['3/4/2026', ['2026-04-03', '2026-03-04']],
    ['31/12/2026', ['2026-12-31']],
    ['30 Feb 2026', []],
    ['soon', []],
  ])('%s means %j', (text, dates) => expect(datesMeantBy(text)).toEqual(dates));
  it.each([
    ['2d', '2 days'],
    ['30 min.', '30 minutes'],
    ['two working days', '2 business days'],
    ['an hour', '1 hour'],
    ['4-hour', '4 hours'],
    ['1,5 h', '1.5 hours'],
  ])('%s means %s', (text, meant) =>
    expect(writeDuration(durationMeantBy(text) ?? duration('0 days'))).toBe(meant),
  );
  it.each(['soon', 'a few days', '2 fortnights', '3 business weeks'])('%s is no duration', (text) =>
    expect(durationMeantBy(text)).toBeUndefined(),
  );
});
