import { syntaxCodes, syntaxReason, syntaxSeverity } from '../../core/syntax/codes.ts';
import { notice } from './markdown.ts';

/** What is reported where a line is not the language, whatever the rules are: a section for each code. */
export function syntaxPage(): string {
  const sections = syntaxCodes.flatMap((code) => [
    '',
    `## ${code}`,
    '',
    `\`syntax/${code}\` · ${syntaxSeverity(code)}`,
    '',
    syntaxReason(code) ?? '',
  ]);
  return [
    notice,
    '# Syntax',
    '',
    'Lines that are not the language, and values that are not what their field takes. Each message says what was read',
    'and what to write; most have a fix.',
    ...sections,
    '',
  ].join('\n');
}
