import type { Finding } from '../../core/findings/finding.ts';
import type { InvalidExample, Rule, ValidExample } from '../../core/findings/rule.ts';
import { exampleDay, tryExample } from '../../core/findings/try-example.ts';
import { configOf } from './config-text.ts';
import { fenced, notice, placeOf } from './markdown.ts';

/** The documentation page of a rule: what it protects, and its examples with what the rule says of them. */
export function rulePage(rule: Rule): string {
  return [
    notice,
    `# ${rule.title}`,
    '',
    `\`${rule.name}\` · ${rule.severity} · preset ${rule.preset}${rule.calendar ? ' · depends on the date' : ''}`,
    '',
    rule.why,
    '',
    '## What it reports',
    ...rule.examples.invalid.flatMap((example, index) => [
      '',
      `### Example ${index + 1}`,
      ...invalidExample(rule, example),
    ]),
    '',
    '## What is right',
    ...rule.examples.valid.flatMap((example, index) => [
      '',
      `### Example ${index + 1}`,
      ...validExample(rule, example),
    ]),
    '',
    '## Leaving it out',
    '',
    'Above a line, or above the header for the whole document, with the reason:',
    '',
    fenced(`# sop-ignore ${rule.name}: why it does not hold here`),
    '',
    'For a whole library, in `sop.config.json`:',
    '',
    fenced(`{ "severities": { "${rule.name}": "off" } }`, 'json'),
    '',
  ].join('\n');
}

function invalidExample(rule: Rule, example: InvalidExample): readonly string[] {
  const { document, findings, fixed } = tryExample(rule, example);
  const lines = ['', fenced(document.tree.text), '', ...circumstances(rule, example)];
  lines.push(...findings.map((finding) => `- ${said(document.tree.text, finding)}`));
  const [fix] = findings[0]?.fixes() ?? [];
  if (fix !== undefined && fixed !== undefined) lines.push('', `${fix.title}:`, '', fenced(fixed));
  return lines;
}

function validExample(rule: Rule, example: ValidExample): readonly string[] {
  const { document } = tryExample(rule, example);
  const given = circumstances(rule, example);
  return ['', fenced(document.tree.text), ...(given.length > 0 ? ['', ...given.slice(0, -1)] : [])];
}

/** What else there is when the example is checked. */
function circumstances(rule: Rule, example: ValidExample): readonly string[] {
  const lines: string[] = [];
  if (rule.calendar) lines.push(`On ${example.today ?? exampleDay}.`, '');
  for (const other of example.others ?? []) lines.push('Beside:', '', fenced(other), '');
  if (example.files !== undefined)
    lines.push(`Beside these files: ${example.files.map((file) => `\`${file}\``).join(', ')}.`, '');
  if (example.base !== undefined) lines.push('Before the change:', '', fenced(example.base), '');
  if (example.settings !== undefined) lines.push('With:', '', fenced(configOf(example.settings), 'json'), '');
  return lines;
}

function said(text: string, finding: Finding): string {
  const { line } = placeOf(text, finding.range.start);
  return `Line ${line}, ${finding.severity}: ${finding.what} ${finding.next}`;
}
