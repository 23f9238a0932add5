import { type ProblemCode, problemCodes } from '../../grammar/index.ts';
import { problem } from '../../grammar/problems.ts';
import type { Severity } from '../findings/finding.ts';

/** What the core reports of single values and their places, beyond what the grammar can see, and why. */
const reasons = {
  'heading-missing': 'Whoever looks for what stands in the list does not find it where it belongs.',
  'key-misplaced': 'Where it stands it is not checked, not drawn and not exported.',
  'key-repeated': 'Two values for one thing leave the reader to guess which one holds.',
  'date-impossible': 'What counts from a day that no calendar has can be neither checked nor done in time.',
  'date-format':
    '3/4 is in March for some and in April for others; year, month and day in that order mean the same to all.',
  'duration-format': 'Without a number and a unit nobody can tell when the time has run out.',
  'value-unknown': 'Lists, filters and checks go by certain words and leave out every other one.',
  'value-format': 'What is not written in the form of its field cannot be read by anything else.',
  'quotes-unneeded':
    'Names and values stand for themselves here, so that the same name looks the same everywhere.',
  'ignore-without-reason':
    'Without a reason nobody can tell later whether it still holds; the rule goes on reporting.',
  'ignore-unused':
    'A comment that silences nothing hides the next thing that goes wrong there, which nobody has looked at.',
  'ignore-unknown-rule': 'The comment silences nothing, while whoever reads it believes that it does.',
} as const;

export type ValueCode = keyof typeof reasons;

const valueCodes = Object.keys(reasons) as readonly ValueCode[];

/** Why a code of the core is reported; undefined for those of the grammar, which say it themselves. */
export function valueReason(code: string): string | undefined {
  return (reasons as Readonly<Record<string, string>>)[code];
}

/** Slips of writing that change nothing about how the text is read. */
const warnings: ReadonlySet<ProblemCode | ValueCode> = new Set<ProblemCode | ValueCode>([
  'bullet-mark',
  'tab',
  'line-ends-mixed',
  'paragraph-start',
  'quotes-unneeded',
]);

/** What nobody has to do anything about today. */
const informations: ReadonlySet<string> = new Set<ValueCode>(['ignore-unused']);

export const syntaxCodes: readonly string[] = [...problemCodes, ...valueCodes];

/** Why a code is reported, of the grammar or of the core; undefined for what is none. */
export function syntaxReason(code: string): string | undefined {
  const known = problemCodes.find((each) => each === code);
  return known === undefined ? valueReason(code) : problem(known, 0, 0, '', '').why;
}

export function syntaxSeverity(code: string): Severity {
  if (informations.has(code)) return 'information';
  return (warnings as ReadonlySet<string>).has(code) ? 'warning' : 'error';
}
