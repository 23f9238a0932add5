/**
 * A made-up procedure as plain data. Every contender writes the same one in its own language, so that what is
 * compared is the time to read the same facts.
 */
export interface Procedure {
  readonly title: string;
  readonly header: readonly Field[];
  readonly roles: readonly string[];
  readonly steps: readonly Step[];
}

export interface Step {
  readonly role: string;
  readonly title: string;
  readonly prose: readonly string[];
  readonly fields: readonly Field[];
  readonly branches: readonly Branch[];
}

/** Several values are written as a list. */
export interface Field {
  readonly key: string;
  readonly values: readonly string[];
}

/** Leads to the step of that title, or to steps of its own. */
export type Branch =
  | { readonly condition: string; readonly goTo: string }
  | { readonly condition: string; readonly steps: readonly Step[] };

/** What a parser must find again; compared before anything is timed. */
export interface Count {
  steps: number;
  values: number;
  branches: number;
  prose: number;
}

const roles = ['Onboarding Coordinator', 'Onboarding Lead', 'Customer Sponsor', 'Account Manager'];
const verbs = ['Pull', 'Review', 'Send', 'Confirm', 'Prepare', 'Log', 'Update', 'Check'];
const objects = ['the customer record', 'the welcome pack', 'the kick-off agenda', 'the training plan'];

/** The procedure that takes about `lines` lines where each fact takes one. */
export function procedureOf(lines: number): Procedure {
  const header = headerFields();
  const steps: Step[] = [];
  let taken = 1 + header.length + 1 + roles.length + 1;
  while (taken < lines) {
    const step = makeStep(steps.length);
    steps.push(step);
    taken += linesOfStep(step);
  }
  return { title: 'Customer welcome pack delivery', header, roles, steps };
}

/** The procedure of that many steps, those within branches counted. */
export function procedureOfSteps(count: number): Procedure {
  const steps: Step[] = [];
  for (let made = 0; made < count; ) {
    const step = makeStep(steps.length);
    const within = step.branches.flatMap((branch) => ('steps' in branch ? branch.steps : []));
    const isTooMuch = made + 1 + within.length > count;
    steps.push(isTooMuch ? { ...step, branches: [] } : step);
    made += isTooMuch ? 1 : 1 + within.length;
  }
  return { title: 'Customer welcome pack delivery', header: headerFields(), roles, steps };
}

export function countFacts(procedure: Procedure): Count {
  const count: Count = { steps: 0, values: 0, branches: 0, prose: 0 };
  for (const field of procedure.header) count.values += field.values.length;
  const visit = (step: Step) => {
    count.steps++;
    count.prose += step.prose.length;
    for (const field of step.fields) count.values += field.values.length;
    for (const branch of step.branches) {
      count.branches++;
      if ('steps' in branch) branch.steps.forEach(visit);
    }
  };
  procedure.steps.forEach(visit);
  return count;
}

function headerFields(): Field[] {
  return [
    field('id', 'ONB-012'),
    field('owner', 'Dana Reyes'),
    field('purpose', 'Every new customer gets a complete and personal welcome within 72 hours of signing.'),
    field('status', 'active'),
    field('version', '1.3'),
    field('next review', '2026-11-01'),
  ];
}

/** Every second step has prose, every third a branch to another step, every sixth a branch with steps of its own. */
function makeStep(index: number): Step {
  const fields = [field('in', 'CRM'), field('within', `${(index % 9) + 1} hours of trigger`)];
  if (index % 2 === 0) fields.push(field('output', `Personalised welcome pack ${index}`));
  if (index % 4 === 1) {
    fields.push(
      field('quality bar', 'Names match the signed contract', 'The tone is that of the brand guide'),
    );
  }
  const branches: Branch[] = [];
  if (index % 3 === 2) branches.push({ condition: 'a correction is needed', goTo: titleOf(index - 1) });
  if (index % 6 === 3) {
    branches.push({
      condition: 'the sponsor has left the company',
      steps: [nested(`Ask Sales for the new sponsor of case ${index}`), nested(`Correct record ${index}`)],
    });
  }
  return {
    role: roles[index % roles.length] as string,
    title: titleOf(index),
    prose:
      index % 2 === 1 ? ['Confirm the spelling of the contact, the company and the primary sponsor.'] : [],
    fields,
    branches,
  };
}

function nested(title: string): Step {
  return {
    role: 'Account Manager',
    title,
    prose: [],
    fields: [field('within', '1 business day')],
    branches: [],
  };
}

function titleOf(index: number): string {
  return `${verbs[index % verbs.length]} ${objects[(index >> 3) % objects.length]} for case ${index}`;
}

function field(key: string, ...values: string[]): Field {
  return { key, values };
}

function linesOfStep(step: Step): number {
  let lines = 1 + step.prose.length;
  for (const { values } of step.fields) lines += values.length === 1 ? 1 : 1 + values.length;
  for (const branch of step.branches) {
    lines += 1;
    if ('steps' in branch) for (const each of branch.steps) lines += linesOfStep(each);
  }
  return lines;
}
