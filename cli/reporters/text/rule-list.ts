import { type Group, type Rule, syntaxCodes } from '../../../core/index.ts';
import { wrap } from '../../terminal/wrap.ts';
import type { Style } from './style.ts';

const groups: readonly Group[] = [
  'ownership',
  'currency',
  'steps',
  'flow',
  'stages',
  'checks',
  'language',
  'trackers',
];

/** All rules with what they report, by group. */
export function ruleListText(rules: readonly Rule[], style: Style): string {
  const nameWidth = Math.max(...rules.map((rule) => rule.name.length));
  const present = groups.filter((group) => rules.some((rule) => rule.group === group));
  const texts = present.map((group) => {
    const lines = rules
      .filter((rule) => rule.group === group)
      .flatMap((rule) => ruleLines(rule, nameWidth, style));
    return [style.colours.bold(group), ...lines].join('\n');
  });
  const next = style.colours.dim('What a rule protects, with examples: sop explain RULE');
  return [...texts, syntaxText(style), next].join('\n\n');
}

function syntaxText(style: Style): string {
  const names = wrap(syntaxCodes.join(', '), style.width - 2);
  const heading = `${style.colours.bold('syntax/')}  Lines that are not the language`;
  return [heading, ...names.map((line) => `  ${line}`)].join('\n');
}

function ruleLines({ name, title }: Rule, nameWidth: number, style: Style): readonly string[] {
  const indentation = ' '.repeat(nameWidth + 4);
  const [first = '', ...rest] = wrap(title, style.width - indentation.length);
  return [`  ${name.padEnd(nameWidth)}  ${first}`, ...rest.map((line) => indentation + line)];
}
