import type { DraftTarget, Origin, StepPart } from '../draft/draft.ts';
import type { Sheet } from '../draft/sheet.ts';
import { dashedIn } from './label-in.ts';
import { isRoleName, roleText } from './role.ts';
import { type Duty, dutyIn, targetIn, wayIn } from './sentence.ts';
import { isShortForm, shortFormIn, standsFor } from './short-form.ts';

/** Who does the work and who is turned to, by the names that they have under Roles, however a source calls them. */
export class Performers {
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  isRole = (name: string): boolean =>
    isRoleName(shortFormIn(name)?.role ?? name, (plain) => this.#known(plain) !== undefined);

  /** Declares a role, and returns the name that it has. */
  declared(said: string, origin: Origin): string {
    const both = shortFormIn(roleText(said));
    if (both !== undefined) this.#sheet.shortForm(both.short, both.role);
    const role = this.#named(said, origin);
    this.#sheet.role(role, origin);
    return role;
  }

  /** `CSR – Log it`: a dash is as good as a colon behind a role that is known. */
  before(text: string) {
    const dashed = dashedIn(text);
    const isKnown = dashed !== undefined && this.#known(roleText(dashed.label)) !== undefined;
    return isKnown ? { ...dashed, isBold: false } : undefined;
  }

  /** Who has to do what, where a sentence says so. */
  duty(sentence: string): Duty | undefined {
    return dutyIn(sentence, this.isRole, (name) => this.#sheet.roleNamed(name) !== undefined);
  }

  /** Where a sentence says that the work goes. */
  way(sentence: string, origin: Origin): StepPart | undefined {
    const way = wayIn(sentence, this.isRole);
    if (way?.type === 'target') return { ...way, target: this.#turnedTo(way.target, origin) };
    if (way?.type !== 'branch' || way.target === undefined) return way;
    return { ...way, target: this.#turnedTo(way.target, origin) };
  }

  /** Where an instruction leads. */
  target(action: string, origin: Origin): DraftTarget | undefined {
    const target = targetIn(action, this.isRole);
    return target && this.#turnedTo(target, origin);
  }

  #turnedTo(target: DraftTarget, origin: Origin): DraftTarget {
    return target.kind === 'escalate to' ? { ...target, name: this.#named(target.name, origin) } : target;
  }

  /** The report has the name of the source, where it is another one. */
  #named(said: string, origin: Origin): string {
    const plain = roleText(said);
    const name = shortFormIn(plain)?.role ?? plain;
    const role = this.#known(name) ?? name;
    if (role.toLowerCase() !== plain.toLowerCase())
      this.#sheet.placed('Roles', origin, plain, `another name of “${role}”`);
    return role;
  }

  /** Letters that nothing explains are those of the one role that has them as its first. */
  #known(said: string): string | undefined {
    const name = said.replace(/^([A-Z]{2,6})s$/, '$1');
    const known = this.#sheet.roleNamed(name) ?? this.#sheet.roleNamed(said);
    if (known !== undefined || !isShortForm(name)) return known;
    const [role, another] = this.#sheet.roles.filter((each) => standsFor(name, each));
    return another === undefined ? role : undefined;
  }
}
