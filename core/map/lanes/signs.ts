import { element } from './markup.ts';

/** Small signs as paths around their middle, 12 pixels wide and high. */
export const signs = {
  clock: 'M0 -5a5 5 0 1 1 0 10a5 5 0 1 1 0 -10M0 -2.6V0L1.9 1.4',
  wait: 'M-3.6 -5H3.6M-3.6 5H3.6M-2.8 -5C-2.8 -1.6 2.8 1.6 2.8 5M2.8 -5C2.8 -1.6 -2.8 1.6 -2.8 5',
  repeat: 'M4.4 -1.6A4.6 4.6 0 1 0 4.6 1.2M4.8 -4.6V-1.4H1.6',
  handover: 'M-3.4 -4.8H1.4L3.8 -2.4V4.8H-3.4ZM1.4 -4.8V-2.4H3.8M-1.4 1.4H1.8',
  runs: 'M-4.6 -3.6H4.6V3.6H-4.6ZM-2.4 -3.6V3.6M2.4 -3.6V3.6',
  approval: 'M-4.6 4.6H4.6M-3.4 2.2L-2.8 -0.4L2.6 -5L4.4 -3L-1 1.7Z',
  check: 'M-4.4 0.4L-1.4 3.6L4.6 -3.6',
  exception: 'M1.2 -5.4L-3.4 0.8H0L-1.2 5.4L3.4 -0.8H0Z',
  start: 'M-2.8 -4.2L4 0L-2.8 4.2Z',
  finish: 'M-3.4 5.2V-5M-3.4 -4.6H4L2.2 -2.2L4 0.2H-3.4',
  resume: 'M-1.6 -4.8L-4.6 -1.8L-1.6 1.2M-4.6 -1.8H1.6A3 3 0 0 1 1.6 4.4H-2',
  link: 'M-4.6 0H4.4M1.2 -3.2L4.4 0L1.2 3.2',
  escalation: 'M0 5V-4.4M-3.4 -1.2L0 -4.6L3.4 -1.2',
  variant: 'M0 -4.6L4.6 0L0 4.6L-4.6 0Z',
} as const;

export type Sign = keyof typeof signs;

/** A sign around a place. */
export function drawSign(kind: Sign, x: number, y: number, name: string): string {
  return element('path', { class: name, d: signs[kind], transform: `translate(${x.toFixed(1)} ${y})` });
}
