import type { Part } from '../../grammar/index.ts';
import { compareDays, type Day, readDay } from '../dates/day.ts';
import type { SopDocument } from '../document/document.ts';
import type { Thing } from '../document/thing.ts';
import { nameKey } from '../names/name-key.ts';
import { namesOf } from '../values/list.ts';

/** A person, role or system as an Organisation document has it. */
export interface Declared {
  readonly document: SopDocument;
  readonly thing: Thing;
  readonly name: string;
  /** The last day on which a person is here; undefined for whoever stays. */
  readonly until: Day | undefined;
}

/** All that the Organisation documents of a workspace declare, by the key of the name. */
export class Declarations {
  readonly people = new Map<string, Declared>();
  readonly roles = new Map<string, Declared>();
  readonly systems = new Map<string, Declared>();
  /** The people that hold a role, whether they are still here or not. */
  readonly holders = new Map<string, Declared[]>();
  #mostHolders: { readonly until: Day | 'for good' | undefined } | undefined;

  constructor(organisations: Iterable<SopDocument>) {
    for (const document of organisations) {
      for (const thing of document.people) this.#addPerson(declared(document, thing));
      for (const thing of document.roles) add(this.roles, declared(document, thing));
      for (const thing of document.systems) add(this.systems, declared(document, thing));
    }
  }

  personNamed(name: string): Declared | undefined {
    return this.people.get(nameKey(name));
  }

  /** The people who hold a role on that day. */
  holdersOf(role: string, today: Day): readonly Declared[] {
    return (this.holders.get(nameKey(role)) ?? []).filter((holder) => isHere(holder, today));
  }

  /** Whether on that day at least half of its own roles are held, or said to go round. */
  saysMostHolders(today: Day): boolean {
    const until = this.mostHoldersUntil;
    return until === 'for good' || (until !== undefined && compareDays(today, until) <= 0);
  }

  /** The last day on which it says so: people leave, and none comes back. Undefined where it never does. */
  get mostHoldersUntil(): Day | 'for good' | undefined {
    this.#mostHolders ??= { until: this.#readMostHolders() };
    return this.#mostHolders.until;
  }

  #readMostHolders(): Day | 'for good' | undefined {
    const own = [...this.roles.values()].filter(({ thing }) => isOurs(thing));
    const days = own.flatMap((role) => this.#heldUntil(role) ?? []).sort(latestFirst);
    return own.length === 0 ? undefined : days[Math.ceil(own.length / 2) - 1];
  }

  /** The last day on which somebody holds a role. */
  #heldUntil({ name, thing }: Declared): Day | 'for good' | undefined {
    if (thing.value('who') !== undefined) return 'for good';
    const holders = this.holders.get(nameKey(name)) ?? [];
    return holders.map(({ until }) => until ?? ('for good' as const)).sort(latestFirst)[0];
  }

  #addPerson(person: Declared): void {
    add(this.people, person);
    for (const role of rolesHeld(person.thing)) {
      const key = nameKey(role.text);
      this.holders.set(key, [...(this.holders.get(key) ?? []), person]);
    }
  }
}

/** The roles that a person of an organisation holds. */
export function rolesHeld(person: Thing): readonly Part[] {
  return person.fields.filter((field) => field.name === 'role').flatMap(namesOf);
}

/** Whether a person is still here on that day: the last day counts. */
export function isHere({ until }: Declared, today: Day): boolean {
  return until === undefined || compareDays(today, until) <= 0;
}

/** A role of the organisation itself, not of a customer or a third party. */
function isOurs(role: Thing): boolean {
  return nameKey(role.value('side')?.text ?? 'internal') === 'internal';
}

function declared(document: SopDocument, thing: Thing): Declared {
  return { document, thing, name: thing.name.text, until: readDay(thing.value('until')?.text ?? '') };
}

function add(map: Map<string, Declared>, each: Declared): void {
  const key = nameKey(each.name);
  if (key !== '' && !map.has(key)) map.set(key, each);
}

function latestFirst(one: Day | 'for good', other: Day | 'for good'): number {
  if (one === 'for good' || other === 'for good')
    return Number(other === 'for good') - Number(one === 'for good');
  return compareDays(other, one);
}
