import { kickOff, organisation, pack } from '../fixtures.ts';
import type { Chance } from './chance.ts';

/** A procedure of a made-up library, which names another one and links to a third. */
export function procedure(nth: number, amount: number): string {
  const next = (nth + 1) % amount;
  return pack
    .replace('SOP: Welcome pack', `SOP: Welcome pack ${nth}`)
    .replace('ID: ONB-012', `ID: PCK-${String(nth).padStart(4, '0')}`)
    .replace('run: Kick-off meeting', nth % 3 === 0 ? 'run: Kick-off meeting' : `run: Welcome pack ${next}`)
    .replace('in: CRM\n', `in: CRM\n      See [the next one](${pathOf(next).replace(/^.*\//, '')}).\n`);
}

export function pathOf(nth: number): string {
  return `part-${Math.floor(nth / 50)}/pack-${nth}.sop`;
}

export const fixed: Readonly<Record<string, string>> = {
  'organisation.sop': organisation,
  'kick-off.sop': kickOff,
  'flow.sop':
    'Workflow: Onboarding\nStages:\n  - Onboarding Lead: Welcome\n    run: Welcome pack 1\n    within: 7 days\n',
  'follow.sop':
    'Tracker: Big customer\nFollows: Onboarding\nStarted: 2026-11-02\nMilestones:\n  - Welcome\n    due: day 7\n',
};

/** What people type and paste, in pieces that may fit or not. */
const pieces: readonly string[] = [
  ...[
    '',
    '\n',
    '\r\n',
    ' ',
    '  ',
    '- ',
    ': ',
    ', ',
    'x',
    'Dana',
    '🎉',
    '\u202e',
    '#',
    '```\n',
    '<<<<<<< HEAD\n',
  ],
  ...[
    'SOP: ',
    'Steps:\n',
    'Owner: Omar Haddad\n',
    'Owner: Nobody Known\n',
    'Status: retired\n',
    'ID: ONB-020\n',
  ],
  ...[
    '  - Onboarding Lead: Call the customer\n',
    '    in: CRM\n',
    '    run: Kick-off meeting\n',
    'if late: go to ',
  ],
  ...[
    '    if x:\n      - Cook: Stir\n',
    'Customer Sponsor',
    'Welcome pack 3',
    '# sop-ignore owner-unknown: known\n',
  ],
  ...['    within: 3 days of trigger\n', '[a link](kick-off.sop)', 'Next review: 2026-01-01\n'],
];

/** A change of a text: mostly a little one. */
export function anyEdit(text: string, chance: Chance): { start: number; end: number; text: string } {
  const start = chance.below(text.length + 1);
  const length = chance.happens(60) ? 0 : chance.happens(80) ? chance.below(12) : chance.below(300);
  return { start, end: Math.min(text.length, start + length), text: chance.one(pieces) };
}

/** A file as somebody else has changed it. */
export function elsewhere(text: string, chance: Chance): string {
  let changed = text;
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const { start, end, text: piece } = anyEdit(changed, chance);
    changed = changed.slice(0, start) + piece + changed.slice(end);
  }
  return changed;
}
