import type { Rule } from '../../../core/index.ts';
import { wrap } from '../../terminal/wrap.ts';
import { exampleLines } from './example.ts';
import { silencing } from './silencing.ts';
import { inSeverity, type Style } from './style.ts';

/** What a rule reports, why, examples, and how to live without it. */
export function rulePageText(rule: Rule, style: Style): string {
  const { bold, dim } = style.colours;
  const [invalid, valid] = [rule.examples.invalid[0], rule.examples.valid[0]];
  return [
    `${bold(rule.name)}  ${inSeverity(rule.severity, style, rule.severity)}  ${dim(presetText(rule))}`,
    '',
    ...paragraph(`${rule.title}.`, style).map(bold),
    ...paragraph(rule.why, style),
    '',
    `Reported${dayText(invalid.today)}:`,
    '',
    ...exampleLines(invalid.text, rule.severity, style),
    ...besides(invalid.others, rule, style),
    '',
    `Not reported${dayText(valid.today)}:`,
    '',
    ...exampleLines(valid.text, rule.severity, style),
    ...besides(valid.others, rule, style),
    '',
    ...silencing(rule.name, style),
  ].join('\n');
}

function paragraph(text: string, style: Style): readonly string[] {
  return wrap(text, style.width);
}

function presetText({ preset }: Rule): string {
  if (preset === 'strict') return 'in the preset strict';
  return preset === 'essential' ? 'in every preset' : 'in the presets recommended and strict';
}

function dayText(today: string | undefined): string {
  return today === undefined ? '' : ` on ${today}`;
}

function besides(others: readonly string[] | undefined, rule: Rule, style: Style): readonly string[] {
  if (others === undefined || others.length === 0) return [];
  const lines = others.flatMap((other) => ['', ...exampleLines(other, rule.severity, style)]);
  return ['', 'where the library also has:', ...lines];
}
