import type { Style } from './style.ts';

/** How to live without what a rule reports. */
export function silencing(name: string, { colours }: Style): readonly string[] {
  return [
    'To silence it for the next line, with the reason:',
    `    # sop-ignore ${name}: why it does not apply here`,
    'To silence it there up to a day:',
    `    # sop-ignore ${name} until 2027-01-31: why it does not apply before`,
    'To switch it off for all documents, in sop.config.json:',
    `    { "severities": { "${name}": "off" } }`,
  ].map(colours.dim);
}
