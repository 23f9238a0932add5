import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, sop } from '../sop.ts';

const root = join(import.meta.dirname, '../../..');
const report = (args: readonly string[], cwd = root) => sop(['tracker', 'report', ...args], { cwd });

const config = '{ "today": "2026-11-16" }';
const tracker = (name: string, changes: Readonly<Record<string, string>> = {}) => {
  let text = `Tracker: ${name}
Owner: Dana Reyes
Tags: secret tag
Follows: Customer onboarding
Started: 2026-11-02
Stage: Train the users
Risk: green
Last touch: 2026-11-13, secret call
Cadence: 7 days
Next action: Send the minutes
  owner: Dana Reyes
  customer owner: Sam Ortiz
  by: 2026-11-20

Milestones:
  - Kick-off
    due: day 3
    owner: Dana Reyes
    customer owner: Sam Ortiz
    status: completed
    note: Secret note
  - Internal rehearsal
    due: day 16
    owner: Dana Reyes
    status: to come
  - End-user training
    due: day 30
    owner: Dana Reyes
    customer owner: TODO
    status: to come
`;
  for (const [line, other] of Object.entries(changes)) {
    expect(text).toContain(line);
    text = text.replace(line, other);
  }
  return text;
};

describe('sop tracker report', () => {
  test('answers the four questions', async () => {
    expect((await report(['samples/oakhaven-freight.sop'])).out).toMatchInlineSnapshot(`
      "Oakhaven Freight  at risk  samples/oakhaven-freight.sop
        Customer onboarding, day 26 of 91 · Enterprise · kept by Inês Carvalho
        Stage     Train the users (5 of 7)
        Done      5 of 9 milestones, the last one Admin training
        Next      Agree a recovery session with the admin and the sponsor, by 2026-11-18, Helen
                  Fairweather and Nadia Brooks
                  End-user training, 2026-11-16 (today), in progress, Helen Fairweather, Nadia Brooks at
                  the customer
                  Adoption check, 2026-11-25 (in 9 days), Inês Carvalho, Victor Lang at the customer
                  Readiness review, 2026-12-20 (in 34 days), Marit Solberg, Victor Lang at the customer
        On track  Risk amber: the customer's admin missed two sessions; the training is late if she has
                  not caught up by 2026-11-20
                  Last touch 3 days ago (every 7 days): foundations session

      1 tracker: 1 at risk
      "
    `);
  });

  test('has those first who need help', async () => {
    const cwd = folderOf({
      'sop.config.json': config,
      'a.sop': tracker('Fine'),
      'b.sop': tracker('Silent', { '2026-11-13, secret': '2026-11-03, secret' }),
      'c.sop': tracker('Late', { 'due: day 16': 'due: day 10' }),
      'd.sop': tracker('Very late', { 'due: day 16': 'due: 2026-11-06' }),
      'e.sop': tracker('Red', { green: 'red, the sponsor has left' }),
      'f.sop': tracker('Done', { 'Risk: green': 'Risk: red, x' }).replaceAll('to come', 'completed'),
    });
    const { out } = await report(['--format', 'json'], cwd);
    const { trackers } = JSON.parse(out);
    expect(trackers.map((each: Record<string, string>) => `${each.customer}: ${each.standing}`)).toEqual([
      'Very late: late',
      'Late: late',
      'Red: late',
      'Silent: at risk',
      'Fine: on track',
      'Done: completed',
    ]);
    expect((await report(['b.sop'], cwd)).out).toContain('Last touch 13 days ago, 6 days more than 7 days');
  });

  test('ends with 1 where a customer is late only when it is asked to', async () => {
    const cwd = folderOf({ 'sop.config.json': config, 'c.sop': tracker('Late', { 'day 16': 'day 10' }) });
    expect((await report([], cwd)).code).toBe(0);
    expect((await report(['--fail-late'], cwd)).code).toBe(1);
    expect((await report(['--fail-late', '--today', '2026-11-03'], cwd)).code).toBe(0);
  });

  test.each(['text', 'markdown', 'json'])('tells a customer nothing internal: %s', async (format) => {
    const cwd = folderOf({
      'sop.config.json': config,
      'a.sop': tracker('Northwind', { green: 'amber, secret reason' }),
    });
    const { out } = await report(['--for', 'customer', '--format', format], cwd);
    expect(out).not.toMatch(/secret|cadence|7 days|rehearsal|amber|touch/i);
    expect(out).toContain('End-user training');
    expect(out).toContain('Sam Ortiz');
    if (format !== 'json') expect(out).toContain('please name somebody');
  });

  test('keeps the plans of one customer from another', async () => {
    const cwd = folderOf({ 'a.sop': tracker('Northwind'), 'b.sop': tracker('Southwind') });
    expect(await report(['--for', 'customer'], cwd)).toEqual({
      code: 2,
      out: '',
      err: 'sop: A customer is told of one tracker alone. Give its file.\n',
    });
  });

  test('shows what tries to be something else as it is', async () => {
    const cwd = folderOf({ 'a.sop': tracker('<b>*X*</b> \u001b[31m|') });
    const markdown = (await report(['--format', 'markdown'], cwd)).out;
    expect(markdown).toContain('&#60;b&#62;\\*X\\*');
    for (const format of ['markdown', 'text'])
      expect((await report(['--format', format], cwd)).out).not.toContain('\u001b[31m');
  });

  test('says where there is none', async () => {
    expect((await report(['samples/training.sop'])).err).toBe(
      'sop: There is no tracker. Begin one with: sop tracker new\n',
    );
  });

  test('makes do with a tracker that says nothing', async () => {
    const cwd = folderOf({ 'a.sop': 'Tracker:\n' });
    for (const options of [[], ['--format', 'json'], ['--format', 'markdown']])
      expect(await report(options, cwd)).toMatchObject({ code: 0, err: '' });
    expect(await report(['--for', 'customer'], cwd)).toMatchObject({
      code: 2,
      err: 'sop: a.sop does not say which customer it is of. Write the name behind “Tracker:”.\n',
    });
  });

  test('says nothing of what there is nothing to say of, and the day of what is still to come', async () => {
    const cwd = folderOf({
      'a.sop':
        'Tracker: Fernmoor\nLast touch: 2026-12-01, call\nMilestones:\n  - Kick-off\n    status: completed\n',
      'sop.config.json': config,
    });
    const { out } = await report(['--format', 'markdown'], cwd);
    expect(out).toContain('Last touch 2026-12-01: call');
    expect(out).not.toContain('Next:');
  });
});
