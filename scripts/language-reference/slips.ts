import { check, readDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import { code, table } from '../page-parts/table.ts';

const document = ['SOP: Coffee machine installation'];
const step = [...document, 'Steps:', '  - Technician: Install the machine'];

/** Lines that are not the language, each with the lines that it stands below. */
const slips: readonly (readonly [above: readonly string[], line: string])[] = [
  [document, 'Responsible: Maya Lindqvist'],
  [document, 'Onwer: Maya Lindqvist'],
  [document, 'Owner Maya Lindqvist'],
  [document, 'Next review: 15 Jan 2027'],
  [document, 'Next review: 2027-02-30'],
  [step, '  2. Technician: Rinse it'],
  [step, '  - - Technician: Rinse it'],
  [step, '  Step 2: Technician: Rinse it'],
  [step, '  Technician: Rinse it'],
  [step, '  - quality bar: No leaks'],
  [step, '  - if the tap leaks: stop'],
  [step, '    colour: red'],
  [step, '    within:2 days'],
  [step, '    within: 2'],
  [step, '    within: 2 working days'],
  [step, '    within:'],
  [step, '    if the tap leaks:'],
  [step, '    if the tap leaks: call the planner'],
  [step, '    if the tap leaks go to Install the machine'],
  [step, '\t\tin: Service app'],
  [step, 'in: Service app'],
];

/** Typical slips, with what is said of them. */
export function slipTable(): string {
  const rows = slips.map(([above, line]) => [code(line.replaceAll('\t', '⇥').trim()), ...said(above, line)]);
  return table(['typed', 'what is wrong', 'what to do'], rows);
}

/** The message about a line, in its two parts that say something about this line and no other. */
function said(above: readonly string[], line: string): readonly [what: string, next: string] {
  const read = readDocument('slip.sop', parse(`${[...above, line].join('\n')}\n`));
  const workspace = new Workspace();
  workspace.update(read);
  const [finding] = check(read, workspace, { today: '2026-11-16', rules: [] });
  if (finding === undefined) throw new RangeError(`nothing is said of “${line}”`);
  return [finding.what, finding.next];
}
