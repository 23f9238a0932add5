import { describe, expect, it } from 'vitest';
import type { Rule } from '../../core/findings/rule.ts';
import { tryExample } from '../../core/findings/try-example.ts';
import { rules } from '../../core/rules/index.ts';

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  it.each(rule.examples.invalid.map((example) => [example.text, example] as const))(
    'reports\n%s',
    (_, example) => {
      const tried = tryExample(rule, example);
      expect(tried.findings.map((finding) => finding.range)).toEqual(tried.marked);
      expect(tried.fixed).toBe(example.fixed);
    },
  );

  it.each(rule.examples.valid.map((example) => [example.text, example] as const))(
    'accepts\n%s',
    (_, example) => {
      expect(tryExample(rule, example).findings.map((finding) => finding.what)).toEqual([]);
    },
  );

  it('has examples that the rest of the language accepts', () => {
    for (const example of [...rule.examples.invalid, ...rule.examples.valid]) {
      const found = tryExample(rule, example).syntax.map((finding) => finding.rule);
      expect(found.filter((code) => code !== 'syntax/key-synonym')).toEqual([]);
    }
  });

  it('has two examples or more of each sort, and every wrong one says where it is wrong', () => {
    const { invalid, valid } = rule.examples;
    expect(invalid.length).toBeGreaterThan(1);
    expect(valid.length).toBeGreaterThan(1);
    for (const example of invalid) expect(tryExample(rule, example).marked).not.toEqual([]);
  });

  it('is what finds its examples: without its check none of them holds', () => {
    const without: Rule = { ...rule, check: () => [] };
    for (const example of rule.examples.invalid) {
      const tried = tryExample(without, example);
      expect(tried.findings.map((finding) => finding.range)).not.toEqual(tried.marked);
    }
  });

  it('says what is wrong, why it matters and what to do', () => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const example of rule.examples.invalid) {
      for (const { what, why, next } of tryExample(rule, example).findings) {
        for (const sentence of [what, why, next]) expect(sentence).toMatch(/^[\p{Lu}“].*\.$/su);
      }
    }
  });
});
