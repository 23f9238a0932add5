import { describe, expect, it } from 'vitest';
import { nameKey } from '../../core/names/name-key.ts';
import { isSlipOf, nearest } from '../../core/names/nearest.ts';
import { readHandover } from '../../core/values/handover.ts';
import { readOwner } from '../../core/values/owner.ts';
import { readTimeBox } from '../../core/values/time-box.ts';
import { FieldNode, type Part } from '../../grammar/index.ts';
import { open } from './check-text.ts';

/** The part that is a field's value, as it stands in a document. */
function value(text: string): Part {
  const node = open(`SOP: X\nScope: ${text}\n`).document.field('scope');
  if (!(node instanceof FieldNode)) throw new Error(text);
  return node.value;
}
const texts = (parts: Readonly<Record<string, Part | undefined>>) =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part?.text]));

describe('a time-box', () => {
  it.each([
    ['72 hours', '72 hours', undefined, undefined],
    ['4 hours of trigger', '4 hours', 'trigger', undefined],
    ['14 days of contract signature, for SMB', '14 days', 'contract signature', 'SMB'],
    ['14 days, for SMB', '14 days', undefined, 'SMB'],
    ['2 days of Pack of cards', '2 days', 'Pack of cards', undefined],
    ['soon of it', 'soon', 'it', undefined],
  ])('%s', (text, durationPart, event, variant) => {
    const box = readTimeBox(value(text), 'of');
    expect(texts({ durationPart: box.durationPart, event: box.event, variant: box.variant })).toEqual({
      durationPart,
      event,
      variant,
    });
  });
});

describe('a handover', () => {
  const isRole = (name: string) => ['Lead', 'Head to Head'].includes(name);
  it.each([
    ['Welcome pack to Lead', 'Welcome pack', 'Lead'],
    ['Answer to the customer to Lead', 'Answer to the customer', 'Lead'],
    ['Plan to Head to Head', 'Plan', 'Head to Head'],
    ['Answer to the customer to Nobody', 'Answer to the customer', 'Nobody'],
    ['Welcome pack', 'Welcome pack', undefined],
    ['Pack  to  Lead', 'Pack', 'Lead'],
  ])('%s', (text, thing, to) => {
    const handover = readHandover(value(text), isRole);
    expect(texts({ thing: handover.thing, to: handover.to })).toEqual({ thing, to });
  });
});

it('an owner is a person, with a role behind the first comma', () => {
  const { person, role } = readOwner(value('Lena Brandt, Kitchen Manager'));
  expect(texts({ person, role })).toEqual({ person: 'Lena Brandt', role: 'Kitchen Manager' });
});

describe('names', () => {
  it.each([
    ['Send the *pack*', 'send the pack'],
    ['[Send](x.md)  the `pack`', 'send the pack'],
    ['The customer’s “goal”', 'the customer\'s "goal"'],
    ['snake_case stays', 'snake_case stays'],
    ['Ine\u0302s', 'inês'],
    ['a < b & c', 'a < b & c'],
  ])('%s is %s', (name, key) => expect(nameKey(name)).toBe(key));

  it('the nearest comes first, and what is far is not offered', () => {
    const titles = ['Personalise the welcome pack', 'Review the pack', 'Log the delivery'];
    expect(nearest('Personalise welcome pack', titles)[0]).toBe('Personalise the welcome pack');
    expect(nearest('Call the head of customer success', titles)).toEqual([]);
  });

  it.each([
    ['Write the answers', 'Write the answer', true],
    ['Write the answer', 'Write the answer', false],
    ['contract signature', 'Sign the contract', false],
    ['go', 'no', true],
  ])('%s for %s: a slip is %s', (one, other, isSlip) => expect(isSlipOf(one, other)).toBe(isSlip));
});
