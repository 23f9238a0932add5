import type { Branch, Field, Procedure, Step } from '../facts.ts';

/** A library of made-up procedures, as plain data: each has a title, an ID, people and steps of its own. */
export interface Library {
  readonly organisation: Organisation;
  readonly procedures: readonly WholeProcedure[];
}

export interface Organisation {
  readonly people: readonly { readonly name: string; readonly role: string; readonly backup: string }[];
  readonly roles: readonly string[];
  readonly systems: readonly string[];
}

/** About 60 lines where each fact takes one. */
export interface WholeProcedure extends Procedure {
  readonly checks: readonly Step[];
  readonly exceptions: readonly Branch[];
  readonly records: readonly { readonly name: string; readonly in: string }[];
}

/** The day on which the library is checked. */
export const today = '2026-10-05';

/** Every so many procedures one has no owner, so that there is something to find. */
export const sloppy = 25;

export function libraryOf(amount: number): Library {
  return {
    organisation: { people, roles, systems },
    procedures: Array.from({ length: amount }, (_, index) => procedureAt(index, amount)),
  };
}

const performers = ['Intake Clerk', 'Case Handler', 'Packer', 'Account Manager'];
const roles = [...performers, 'Quality Auditor'];
const systems = ['CRM', 'Email', 'Ticket desk', 'Ledger'];
const firstNames = ['Ada', 'Bruno', 'Chen', 'Dina', 'Emil', 'Farah', 'Goran', 'Hana', 'Ivo', 'Jana'];
const lastNames = [
  'Abel',
  'Brandt',
  'Costa',
  'Duarte',
  'Ekström',
  'Fischer',
  'Grant',
  'Holm',
  'Ito',
  'Jensen',
];
const things = [
  'starter kit',
  'price list',
  'access card',
  'test report',
  'spare part',
  'loan device',
  'visa letter',
];
const people = firstNames.flatMap((first, at) =>
  lastNames.map((last, nth) => ({
    name: `${first} ${last}`,
    role: pick(roles, at + nth),
    backup: `${pick(firstNames, at + 1)} ${last}`,
  })),
);

function procedureAt(index: number, amount: number): WholeProcedure {
  const thing = `${pick(things, index)} ${index}`;
  const stepTitle = (nth: number) => `${pick(verbs, nth)} the ${thing}`;
  const steps = verbs.map((_, nth) => stepAt(index, nth, thing, stepTitle));
  return {
    title: titleAt(index),
    header: headerAt(index, thing),
    roles: [...new Set([...steps, ...checksOf(thing, stepTitle)].map(({ role }) => role))],
    steps: [...steps, handOver(index, amount, thing)],
    checks: checksOf(thing, stepTitle),
    exceptions: [{ condition: `the ${thing} is lost`, goTo: stepTitle(0) }],
    records: [{ name: `Delivery note ${index}`, in: 'Ledger' }],
  };
}

const verbs = ['Request', 'Inspect', 'Label', 'Pack', 'Book', 'Send'];

function titleAt(index: number): string {
  return `Delivery of the ${pick(things, index)} ${index}`;
}

function headerAt(index: number, thing: string): Field[] {
  const fields = [
    field('ID', `OPS-${String(index + 1).padStart(5, '0')}`),
    field('Owner', personAt(index)),
    field('Backup', personAt(index + 11)),
    field('Purpose', `Every customer has the ${thing} in hand within two days, complete and undamaged.`),
    field('Trigger', `A request for the ${thing} reaches the ticket desk`),
    field('Scope', 'Every customer with a contract'),
    field('Status', 'active'),
    field('Class', 'core procedure'),
    field('Version', `1.${index % 9}`),
    field('Effective', '2026-10-02'),
    field('Approved by', `${personAt(index + 3)}, 2026-10-01`),
    field('Last reviewed', '2026-10-02'),
    field('Next review', reviewDay(index)),
    field('Complete within', '2 days of trigger'),
    field('Completed when', `The customer has confirmed that the ${thing} arrived`),
  ];
  return index % sloppy === 0 ? fields.filter(({ key }) => key !== 'Owner') : fields;
}

function stepAt(index: number, nth: number, thing: string, titleOf: (nth: number) => string): Step {
  const fields = [
    field('in', pick(systems, index + nth)),
    field('within', nth === 0 ? '2 hours of trigger' : `2 hours of ${titleOf(nth - 1)}`),
  ];
  if (nth === 2) fields.push(field('quality bar', 'The label shows the order', 'The seal is whole'));
  if (nth === 4) fields.push(field('record', `Delivery note ${index}, in the ledger`));
  return {
    role: pick(performers, index + (nth >> 1)),
    title: titleOf(nth),
    prose: nth % 2 === 1 ? [`Compare the ${thing} with the order and write down what differs.`] : [],
    fields,
    branches: nth === 1 ? [{ condition: 'it is damaged', goTo: titleOf(0) }] : [],
  };
}

/** Other procedures depend on each other, as those of a real library do. */
function handOver(index: number, amount: number, thing: string): Step {
  return {
    role: pick(performers, index + 2),
    title: `Announce the ${thing}`,
    prose: [],
    fields: [
      field('in', 'Email'),
      field('within', `1 hour of Send the ${thing}`),
      ...(index % 3 === 0 && index + 1 < amount ? [field('run', titleAt(index + 1))] : []),
    ],
    branches: [],
  };
}

function checksOf(thing: string, titleOf: (nth: number) => string): Step[] {
  return [
    {
      role: 'Quality Auditor',
      title: `Compare the delivery note of the ${thing} with the order`,
      prose: [],
      fields: [field('in', 'Ledger'), field('within', `1 day of ${titleOf(5)}`)],
      branches: [{ condition: 'not confirmed', goTo: titleOf(1) }],
    },
  ];
}

/** The reviews are spread over the working days of seven weeks. */
function reviewDay(index: number): string {
  const day = new Date(Date.UTC(2026, 10, 9 + (index % 7) * 7 + (index % 5)));
  return day.toISOString().slice(0, 10);
}

function personAt(index: number): string {
  return pick(people, index).name;
}

function pick<T>(values: readonly T[], index: number): T {
  return values[index % values.length] as T;
}

function field(key: string, ...values: string[]): Field {
  return { key, values };
}
