import { escaped } from '../../prose/escaped.ts';
import { element } from './markup.ts';

export type Severity = 'error' | 'warning' | 'information';

/** What the checks report on one step. */
export interface NodeFindings {
  /** Of the worst. */
  readonly severity: Severity;
  readonly count: number;
  /** What they say. */
  readonly text: string;
}

/** Each severity has a shape of its own, so that nobody has to tell them apart by their colours. */
const discs: Readonly<Record<Severity, string>> = {
  error: 'M-4.2 -10H4.2L10 -4.2V4.2L4.2 10H-4.2L-10 4.2V-4.2Z',
  warning: 'M0 -11.5L11.5 9H-11.5Z',
  information: 'M0 -9.5A9.5 9.5 0 1 1 0 9.5A9.5 9.5 0 1 1 0 -9.5Z',
};

/** The mark of findings around its middle: the shape of the worst, and how many there are. */
export function drawMark({ severity, count, text }: NodeFindings, x: number, y: number): string {
  const number = count > 99 ? '99+' : count === 1 ? sole[severity] : String(count);
  return element(
    'g',
    { class: `mark ${severity}`, transform: `translate(${x} ${y})` },
    `<title>${escaped(text)}</title>` +
      element('path', { class: 'disc', d: discs[severity] }) +
      element('text', { y: severity === 'warning' ? 6.5 : 4, 'text-anchor': 'middle' }, number),
  );
}

/** One alone needs no number. */
const sole: Readonly<Record<Severity, string>> = { error: '×', warning: '!', information: 'i' };
