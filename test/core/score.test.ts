import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parts, type Score, score } from '../../core/index.ts';
import { open, today } from './check-text.ts';

const welcome = readFileSync(join(import.meta.dirname, 'examples', 'welcome.sop'), 'utf8');

function scoreOf(text: string): Score | undefined {
  const { document, workspace } = open(text);
  return score(document, workspace, { today: '2026-08-15' });
}

function partOf(text: string, part: string): number | undefined {
  return scoreOf(text)?.parts.find((each) => each.part === part)?.score;
}

describe('the score of a procedure', () => {
  test('has six parts, and the total is their mean', () => {
    const scored = scoreOf(welcome) as Score;
    expect(scored.parts.map(({ part }) => part)).toEqual(parts);
    const mean = scored.parts.reduce((sum, part) => sum + part.score, 0) / 6;
    expect(Math.abs(scored.total - mean)).toBeLessThanOrEqual(1);
    expect(scored.total).toBeGreaterThan(90);
  });

  test('is low where next to nothing is there', () => {
    const scored = scoreOf('SOP: Soup') as Score;
    expect(scored.total).toBeLessThan(10);
    expect(scored.parts.map((part) => part.score)).toEqual([0, 0, 0, 0, expect.any(Number), 0]);
  });

  test('counts what is still to be written as missing, in every part', () => {
    const keys = ['Owner', 'ID', 'Backup', 'Purpose', 'Trigger', 'Scope', 'Completed when', 'Version'];
    const promised = `SOP: Soup
${keys.map((key) => `${key}: TODO`).join('\n')}
Status: TODO
Last reviewed: YYYY-MM-DD
Next review: YYYY-MM-DD

Steps:
  - Cook: TODO
    within: TODO
    quality bar: TODO
    record: TODO

Quality check:
  - Chef: TODO
    within: TODO
    if not confirmed: TODO

Exceptions:
  - if TODO: TODO

Records:
  - TODO

History:
  - 0.1, YYYY-MM-DD, NAME: TODO
`;
    expect(scoreOf(promised)?.parts.map((part) => part.score)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('a step that is still to be written costs its share', () => {
    const before = partOf(welcome, 'steps') ?? 0;
    const after = partOf(welcome.replace('Review the pack', 'TODO'), 'steps') ?? 0;
    expect(after).toBeLessThan(before);
    expect(after).toBeGreaterThan(50);
  });

  test.each([
    ['ownership', 'Owner: Dana Reyes\n', ''],
    ['currency', 'Next review: 2026-11-01', 'Next review: 2026-08-14'],
    ['steps', '- Onboarding Lead: Review the pack', '- Review the pack'],
    [
      'flow',
      '    if a correction is needed: go to Personalise the welcome pack\n',
      '    if a correction is needed: go to Nowhere\n',
    ],
    ['checks', '    record: Delivery date, under the customer record\n', ''],
    ['language', 'Confirm the spelling', 'If needed, confirm the spelling'],
  ])('%s falls, and nothing else rises, with %j', (part, line, instead) => {
    expect(welcome).toContain(line);
    const worse = welcome.replace(line, instead);
    for (const each of parts) {
      const [before, after] = [partOf(welcome, each) ?? 0, partOf(worse, each) ?? 0];
      if (each === part) expect(after).toBeLessThan(before);
      else expect(after).toBeLessThanOrEqual(before);
    }
  });

  test('names the three additions that are worth most, the best first', () => {
    const { fixes } = scoreOf(
      welcome.replace('Owner: Dana Reyes\n', '').replace(/^Quality check:[\s\S]*?\n\n/m, ''),
    ) as Score;
    expect(fixes).toHaveLength(3);
    expect(fixes.map(({ what }) => what).slice(0, 2)).toEqual(['A quality check', 'A person who owns it']);
    expect(fixes.map(({ points }) => points)).toEqual(
      [...fixes.map(({ points }) => points)].sort((a, b) => b - a),
    );
    expect(fixes[1]?.findings.map(({ rule }) => rule)).toEqual(['owner-missing']);
  });

  test('is none for what is no procedure', () => {
    for (const text of ['', 'Tracker: x', 'Organisation: x', 'Text without a header']) {
      const { document, workspace } = open(text);
      expect(score(document, workspace, { today })).toBeUndefined();
    }
  });
});
