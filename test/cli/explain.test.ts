import { describe, expect, test } from 'vitest';
import { rules, syntaxCodes } from '../../core/index.ts';
import { sop } from './sop.ts';

describe('sop explain RULE', () => {
  test.each(rules.map((rule) => [rule.name, rule] as const))('%s', async (name, rule) => {
    const { code, out, err } = await sop(['explain', name]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain(`${name} ${rule.severity}`);
    expect(text).toContain(`${rule.title}. ${rule.why}`);
    expect(text).toContain('^');
    expect(text).not.toMatch(/[⟦⟧]/);
  });

  test('shows what is reported and what is not', async () => {
    const { out } = await sop(['explain', 'OWNER-NOT-A-PERSON']);
    expect(out).toMatch(
      /\nReported.*:\n\n {4}SOP: [\s\S]+\n {4} +\^+\n[\s\S]*\nNot reported.*:\n\n {4}SOP: /,
    );
    expect(out).toContain('    # sop-ignore owner-not-a-person: ');
    expect(out).toContain('    { "severities": { "owner-not-a-person": "off" } }');
  });
});

test.each(syntaxCodes)('sop explain syntax/%s', async (code) => {
  const page = await sop(['explain', `syntax/${code}`]);
  expect(page).toMatchObject({ code: 0, err: '' });
  expect(page.out).toMatch(new RegExp(`^syntax/${code} {2}\\w+ {2}in every preset\\n\\n\\S[\\s\\S]+\\.\\n`));
  expect(await sop(['explain', code])).toEqual(page);
});

test('sop explain lists every rule once', async () => {
  const { code, out } = await sop(['explain']);
  expect(code).toBe(0);
  const listed = out.split('\n').filter((line) => /^ {2}[a-z-]+ {2}/.test(line));
  expect(listed.map((line) => line.trim().split(' ')[0]).sort()).toEqual(
    rules.map((rule) => rule.name).sort(),
  );
});
