import type { Counts } from '../report.ts';
import { inSeverity, type Style } from './style.ts';

/** `12 documents, 3 errors, 1 warning` */
export function summaryText({ documents, errors, warnings, informations }: Counts, style: Style): string {
  const found = [
    errors > 0 && inSeverity('error', style, counted(errors, 'error')),
    warnings > 0 && inSeverity('warning', style, counted(warnings, 'warning')),
    informations > 0 && inSeverity('information', style, counted(informations, 'information')),
  ].filter((part) => part !== false);
  if (found.length === 0) found.push(style.colours.green('nothing to report'));
  return [counted(documents, 'document'), ...found].join(', ');
}

export function counted(amount: number, word: string): string {
  return `${amount} ${word}${amount === 1 ? '' : 's'}`;
}
