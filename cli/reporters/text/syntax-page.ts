import { syntaxReason, syntaxSeverity } from '../../../core/index.ts';
import { wrap } from '../../terminal/wrap.ts';
import { silencing } from './silencing.ts';
import { inSeverity, type Style } from './style.ts';

/** Why a line that is not the language is reported; what is wrong with it, each finding says itself. */
export function syntaxPageText(code: string, style: Style): string {
  const name = `syntax/${code}`;
  const severity = syntaxSeverity(code);
  return [
    `${style.colours.bold(name)}  ${inSeverity(severity, style, severity)}  ${style.colours.dim('in every preset')}`,
    '',
    ...wrap(syntaxReason(code) ?? '', style.width),
    ...wrap('Each finding says what was read and what to write.', style.width),
    '',
    ...silencing(name, style),
  ].join('\n');
}
