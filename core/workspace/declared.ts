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
  #mostHolders: { readonly on: Day; readonly areSaid: boolean } | undefined;

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
    if (this.#mostHolders === undefined || compareDays(this.#mostHolders.on, today) !== 0) {
      const own = [...this.roles.values()].filter(({ thing }) => isOurs(thing));
      const held = own.filter(
        ({ name, thing }) => thing.value('who') !== undefined || this.holdersOf(name, today).length > 0,
      );
      this.#mostHolders = { on: today, areSaid: own.length > 0 && 2 * held.length >= own.length };
    }
    return this.#mostHolders.areSaid;
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
