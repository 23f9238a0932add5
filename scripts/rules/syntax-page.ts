import { syntaxCodes, syntaxSeverity } from '../../core/syntax/codes.ts';
import { notice } from './markdown.ts';

/** What is reported where a line is not the language, whatever the rules are. */
export function syntaxPage(): string {
  const rows = syntaxCodes.map((code) => `| \`syntax/${code}\` | ${syntaxSeverity(code)} |`);
  return [
    notice,
    '# Syntax',
    '',
    'Lines that are not the language, and values that are not what their field takes. Each message says what was read,',
    'why it matters and what to write; most have a fix.',
    '',
    '| code | severity |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
}
