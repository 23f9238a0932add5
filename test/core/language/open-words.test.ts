import { describe, expect, test } from 'vitest';
import { nobodyIn } from '../../../core/language/collective.ts';
import { openWordsIn } from '../../../core/language/in-text.ts';
import { passivesIn } from '../../../core/language/passive.ts';
import { wordList } from '../../../core/language/word-list.ts';
import { found } from '../check-text.ts';

function words(text: string, isProse = true): readonly string[] {
  return openWordsIn(text, wordList(), isProse).map(
    ({ reason, start, end }) => `${reason}: ${text.slice(start, end)}`,
  );
}

describe('a word that leaves something open', () => {
  test.each([
    ['Update the log regularly.', ['vague-frequency: regularly']],
    [
      'Update it *regularly* and, if needed, call.',
      ['vague-frequency: regularly', 'escape-clause: if needed'],
    ],
    ['Answer as  soon\n    as possible.', ['vague-deadline: as  soon\n    as possible']],
    ['Send a user-friendly text.', ['unmeasured-quality: user-friendly']],
    ['Collect names, dates, etc.', ['open-list: etc.']],
    ['Collect names, dates, etc. Then it is done.', ['open-list: etc.']],
    ['Collect names, dates, etc. from the form.', ['open-list: etc.']],
    ['Collect names – first names, titles, etc.', ['open-list: etc.']],
    ['Check that the page shows users, teams, etc. indicating success.', ['open-list: etc.']],
    ['Clean the tools properly to keep them.', ['unmeasured-quality: properly']],
  ])('is found in %j', (text, expected) => expect(words(text)).toEqual(expected));

  test.each([
    'Update the log regularly, at least twice a day.',
    'Update the log regularly until the incident is closed.',
    'Answer as soon as possible, at the latest on Monday.',
    'Answer as soon as the call has ended.',
    'Write `as soon as possible` or “etc.” or "if needed" into the form.',
    'Open [the page if needed](if-needed.md) and /etc/hosts.',
    'Photos may be added as needed.',
    'Do it as required by the contract.',
    'These settings change regularly.',
    'There are names, dates, etc. in it.',
    'Add an example, e.g. names, dates, etc.',
    'Collect contracts, orders, etc. that the customer has signed.',
    'Name the legal, financial, etc. reasons.',
    'Mask personal data – names, numbers, etc. – before you send it.',
    'Personal data are names, phone numbers, etc. as the law says.',
    'Asking for names, open questions, etc. helps. That does not have to take long.',
    'It is okay to ask questions here, share pictures, etc.',
    'Should the names be checked, read aloud, etc.?',
    'To properly tell the colours, use daylight.',
    'Set the mail program up properly [as described](mail.md).',
    'Read the guidelines for using it properly.',
    'The aim is to learn, not to answer as fast as possible.',
    'Consider these points as applicable depending on the contract.',
    'Regelmäßig prüfen, gegebenenfalls melden.',
  ])('is nothing in %j', (text) => expect(words(text)).toEqual([]));

  test('is looked for in a time that grows with the text', () => {
    const start = performance.now();
    for (const piece of [
      '“',
      '"',
      "' ",
      '[',
      '`',
      '<',
      'if needed ',
      'etc. A',
      'is then ',
      '/',
      '(',
      'to be ',
    ]) {
      for (const read of [words, passivesIn, nobodyIn]) read(piece.repeat(20_000 / piece.length));
      words(piece.repeat(100_000));
    }
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});

describe('where words are looked for', () => {
  const around = (line: string) => `SOP: Soup\n\n${line}\n\nSteps:\n  - Cook: Stir\n`;

  test.each([
    'Definitions:\n  - Regularly: as soon as possible, if needed',
    'Mistakes:\n  - Stir regularly, if needed, etc.',
    'Background:\n  Stir regularly, if needed, etc.',
    'History:\n  - 1.0, 2026-01-01, Dana Reyes: Stir regularly, if needed',
    'Purpose: Guests get soup as soon as possible.',
  ])('not in %j', (section) => {
    expect(found(around(section)).filter((each) => /^(?:vague|escape|open|unmeasured)/.test(each))).toEqual(
      [],
    );
  });

  test('a definition makes a word a name in the whole document', () => {
    const text = around('Definitions:\n  - Regularly: once an hour').replace('Stir', 'Stir regularly');
    expect(found(text).filter((each) => each.startsWith('vague'))).toEqual([]);
  });

  test('words of the config are looked for too', () => {
    const text = around('Rules:\n  - Taste it shortly.');
    const settings = { words: { 'vague-deadline': ['shortly'] } };
    expect(found(text, [], { settings })).toContain('vague-deadline: shortly');
    expect(found(text)).not.toContain('vague-deadline: shortly');
  });
});
