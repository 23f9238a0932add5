import { describe, expect, it } from 'vitest';
import { performerOf } from '../../core/document/performer.ts';
import { readDocument } from '../../core/index.ts';
import { edit } from '../../grammar/index.ts';
import { open } from './check-text.ts';

const text = `SOP: Storage check
Owner: Lena Brandt

Roles:
  - Cook
  - Manager: runs the kitchen
    side: internal

Systems: App, Label printer

Steps:
  - Cook: Read
    if warm:
      - Move the food
      - Manager: Call the service
    otherwise:
      - Note it
  - in parallel:
    - track Cook:
      - Wipe
    - Manager: Sign
  - Cook: Save
    - Detail: with a colon

Quality check:
  - Manager: Confirm

Exceptions:
  - if the power fails:
    - Close the doors
    continue

History:
  - 1.1, 2026-11-02, Lena Brandt: Limit added
`;

describe('a document', () => {
  const { document } = open(text);

  it('numbers its steps as readers see them', () => {
    expect(document.allSteps.map((step) => `${document.numberOf(step)} ${step.title.text}`)).toEqual([
      '1 Read',
      '1.1 Move the food',
      '1.2 Call the service',
      '1.3 Note it',
      '2.1 Wipe',
      '2.2 Sign',
      '3 Save',
      'Q1 Confirm',
      'E1.1 Close the doors',
    ]);
  });

  it('knows who does a nested step', () => {
    const isRole = (name: string) => ['Cook', 'Manager'].includes(name);
    expect(document.allSteps.map((step) => performerOf(step, isRole)?.text)).toEqual([
      'Cook',
      'Cook',
      'Manager',
      'Cook',
      'Cook',
      'Manager',
      'Cook',
      'Manager',
      undefined,
    ]);
  });

  it('takes names from the heading line and from bullets', () => {
    expect(document.systems.map((system) => system.name.text)).toEqual(['App', 'Label printer']);
    expect(document.roles.map((role) => [role.name.text, role.value('side')?.text])).toEqual([
      ['Cook', undefined],
      ['Manager', 'internal'],
    ]);
  });

  it('reads the history', () => {
    const [entry] = document.history;
    expect([entry?.version?.text, entry?.date?.text, entry?.person?.text, entry?.what.text]).toEqual([
      '1.1',
      '2026-11-02',
      'Lena Brandt',
      'Limit added',
    ]);
  });

  it('has every fact at its place in the text', () => {
    const [step] = document.stepsNamed('call THE service');
    if (step?.role === undefined) throw new Error('no such step');
    const { start, end } = document.tree.range(step.role);
    expect(text.slice(start, end)).toBe('Manager');
    expect(text.slice(0, start).split('\n')).toHaveLength(15);
  });

  it('shares with its next version what an edit leaves as it is', () => {
    const start = text.indexOf('Save');
    const next = readDocument('this.sop', edit(document.tree, { start, end: start + 4, text: 'Keep' }));
    expect(next.allSteps[0]).toBe(document.allSteps[0]);
    expect(next.allSteps[6]?.title.text).toBe('Keep');
    expect(document.allSteps[6]?.title.text).toBe('Save');
  });
});
