import { entries, type ValueType } from '../../grammar/vocabulary.ts';
import { code, table } from '../page-parts/table.ts';

interface ValueWords {
  readonly name: string;
  /** How it is written. */
  readonly how: string;
}

const onLineOrBullets = 'commas between, or a line with a dash for each';

/** Each type of value in plain words. */
export const values: Readonly<Record<ValueType, ValueWords>> = {
  title: { name: 'title', how: 'one line' },
  text: { name: 'text', how: 'text; it may go on over lines that are indented deeper' },
  texts: {
    name: 'text or list',
    how: 'one text on the line, or a line with a dash for each; commas are part of the text',
  },
  condition: { name: 'condition', how: 'text, as it would stand after `if`' },
  thing: { name: 'name', how: 'one name' },
  things: {
    name: 'name or list',
    how: 'one name on the line, or a line with a dash for each; commas are part of the name',
  },
  needs: { name: 'names', how: `what is needed, ${onLineOrBullets}; a link counts as a name` },
  names: { name: 'words', how: `words, ${onLineOrBullets}` },
  roles: { name: 'roles', how: `roles, ${onLineOrBullets}` },
  role: { name: 'role', how: 'one role' },
  systems: { name: 'systems', how: `systems, ${onLineOrBullets}` },
  variants: { name: 'variants', how: `variants, ${onLineOrBullets}` },
  owner: { name: 'owner', how: '`PERSON`, or `PERSON, ROLE`' },
  person: { name: 'person', how: 'the name of one person' },
  approval: { name: 'approval', how: '`PERSON, DATE`' },
  handover: { name: 'handover', how: '`THING to ROLE`' },
  document: {
    name: 'document',
    how: 'the title or the ID of another document; `ID, STEP` for one step of it',
  },
  id: { name: 'ID', how: 'capital letters, a hyphen and a number; no two documents have the same' },
  slug: { name: 'short name', how: 'letters and digits, hyphens between' },
  version: { name: 'version', how: 'numbers, dots between' },
  date: { name: 'date', how: 'year, month and day, hyphens between' },
  duration: {
    name: 'duration',
    how: 'a number and `minutes`, `hours`, `days`, `weeks`, `months`, `quarters` or `years`; `business hours` and `business days` for working time',
  },
  'time-box': {
    name: 'time-box',
    how: '`DURATION`, or `DURATION of EVENT`; with `, for VARIANT` at the end where it holds for some only',
  },
  wait: { name: 'wait', how: '`DURATION`, or `DURATION after EVENT`' },
  moment: {
    name: 'moment',
    how: 'a time, a day or both, `end of day`, a date, or `DURATION before EVENT`',
  },
  window: { name: 'window', how: '`day NUMBER to day NUMBER`' },
  due: { name: 'day or date', how: '`day NUMBER`, or a date' },
  status: { name: 'status', how: '`draft`, `in review`, `active` or `retired`' },
  'milestone status': { name: 'progress', how: '`to come`, `in progress`, `completed` or `missed`' },
  side: { name: 'side', how: '`internal`, `customer` or `third party`' },
  risk: { name: 'risk', how: '`green`, or `amber, WHY`, or `red, WHY`' },
  touch: { name: 'touch', how: '`DATE, HOW`' },
  link: { name: 'link', how: 'the address of a page' },
  email: { name: 'email', how: 'an email address' },
};

/** How the values of the vocabulary's fields are written, with the first field's example. */
export function valueTable(): string {
  const rows = (Object.keys(values) as ValueType[]).flatMap((type) => {
    const first = entries.find((entry) => entry.type === 'field' && entry.value === type);
    return first === undefined ? [] : [[values[type].name, values[type].how, code(first.example)]];
  });
  return table(['value', 'how it is written', 'example'], rows);
}
