import { counted } from '../../../core/findings/quote.ts';
import type { Counts } from '../report.ts';
import { inSeverity, type Style } from './style.ts';

/** `12 documents, 3 errors, 1 warning` */
export function summaryText(counts: Counts, style: Style): string {
  const { documents, errors, warnings, informations, fixed, known = 0, gone = 0 } = counts;
  const found = [
    errors > 0 && inSeverity('error', style, counted(errors, 'error')),
    warnings > 0 && inSeverity('warning', style, counted(warnings, 'warning')),
    informations > 0 && inSeverity('information', style, counted(informations, 'information')),
  ].filter((part) => part !== false);
  if (found.length === 0) found.push(style.colours.green('nothing to report'));
  const rest = [
    fixed !== undefined && (fixed === 0 ? 'nothing fixed' : `${fixed} fixed`),
    known > 0 && `${known} in the baseline`,
    gone > 0 && `${gone} of the baseline gone: --update-baseline takes ${gone === 1 ? 'it' : 'them'} out`,
  ].filter((part) => part !== false);
  return [counted(documents, 'document'), ...found, ...rest].join(', ');
}
