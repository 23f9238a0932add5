import type { Group, Rule } from '../../core/findings/rule.ts';
import { notice } from './markdown.ts';

const headings: Readonly<Record<Group, string>> = {
  ownership: 'Who owns it, what it is',
  currency: 'Is it current',
  steps: 'Can a new joiner do it',
  language: 'Is it said clearly',
  flow: 'Does the flow hold',
  stages: 'Stages and handovers',
  checks: 'Checks and records',
  trackers: 'Trackers and organisations',
};

/** The list of all rules, by what they protect. */
export function overviewPage(rules: readonly Rule[]): string {
  const lines = [notice, '# Rules', ''];
  lines.push(
    'Presets build on each other: *essential* is what makes a procedure unusable or untrue, *recommended* is what a check',
    'does by default, *strict* is for controlled documents. Lines that are not the language itself are reported as',
    '[syntax](syntax.md).',
  );
  for (const [group, heading] of Object.entries(headings)) {
    const members = rules.filter((rule) => rule.group === group);
    if (members.length === 0) continue;
    lines.push(
      '',
      `## ${heading}`,
      '',
      '| rule | reports | severity | preset |',
      '|---|---|---|---|',
      ...members.map(row),
    );
  }
  return `${lines.join('\n')}\n`;
}

function row(rule: Rule): string {
  const date = rule.calendar ? ', by the date' : '';
  return `| [${rule.name}](${rule.name}.md) | ${rule.title} | ${rule.severity}${date} | ${rule.preset} |`;
}
