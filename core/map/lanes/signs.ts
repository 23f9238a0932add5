import { element, rounded } from './markup.ts';

/**
 * Small signs around a place, 12 pixels wide and high. All of each is relative to where it begins: moved by a path of its
 * own start it costs less to paint than by a transform.
 */
export const signs = {
  clock: 'm0 -5a5 5 0 1 1 0 10a5 5 0 1 1 0 -10m0 2.4v2.6l1.9 1.4',
  wait: 'm-3.6 -5h7.2m-7.2 10h7.2m-6.4 -10c0 3.4 5.6 6.6 5.6 10m0 -10c0 3.4 -5.6 6.6 -5.6 10',
  repeat: 'm4.4 -1.6a4.6 4.6 0 1 0 0.2 2.8m0.2 -5.8v3.2h-3.2',
  handover: 'm-3.4 -4.8h4.8l2.4 2.4v7.2h-7.2zm4.8 0v2.4h2.4m-5.2 3.8h3.2',
  runs: 'm-4.6 -3.6h9.2v7.2h-9.2zm2.2 0v7.2m4.8 -7.2v7.2',
  approval: 'm-4.6 4.6h9.2m-8 -2.4l0.6 -2.6l5.4 -4.6l1.8 2l-5.4 4.7z',
  check: 'm-4.4 0.4l3 3.2l6 -7.2',
  exception: 'm1.2 -5.4l-4.6 6.2h3.4l-1.2 4.6l4.6 -6.2h-3.4z',
  start: 'm-2.8 -4.2l6.8 4.2l-6.8 4.2z',
  finish: 'm-3.4 5.2v-10.2m0 0.4h7.4l-1.8 2.4l1.8 2.4h-7.4',
  resume: 'm-1.6 -4.8l-3 3l3 3m-3 -3h6.2a3 3 0 0 1 0 6.2h-3.6',
  link: 'm-4.6 0h9m-3.2 -3.2l3.2 3.2l-3.2 3.2',
  escalation: 'm0 5v-9.4m-3.4 3.2l3.4 -3.4l3.4 3.4',
  variant: 'm0 -4.6l4.6 4.6l-4.6 4.6l-4.6 -4.6z',
} as const;

export type Sign = keyof typeof signs;

export function drawSign(kind: Sign, x: number, y: number, name: string): string {
  return element('path', { class: name, d: `M${rounded(x)} ${rounded(y)}${signs[kind]}` });
}
