import type { Branch, SopDocument, Step } from '../../core/index.ts';
import { Performers } from '../../core/map/performers.ts';
import { readHandover } from '../../core/values/handover.ts';
import { namesOf } from '../../core/values/list.ts';
import type { SiteDocument, SiteLibrary, SiteRole } from './site-library.ts';

/** What a role has to do with a step. */
export type Part = 'does' | 'takes part' | 'is consulted' | 'is informed' | 'receives' | 'decides when';

/** One thing that a role has to do with one procedure. */
export interface RoleStep {
  readonly part: Part;
  readonly number: string;
  /** The title of the step; of a handover what is received, of an escalation the condition. */
  readonly text: string;
  /** Of the step on its page, where it is known. */
  readonly anchor: string | undefined;
  /** By when: `within 4 hours of trigger`, `by end of day`; empty where nothing says it. */
  readonly time: string;
}

export interface RoleProcedure {
  readonly site: SiteDocument;
  readonly steps: readonly RoleStep[];
}

/** Everything that each role does, from all procedures that are followed. */
export function roleWork(library: SiteLibrary): ReadonlyMap<SiteRole, readonly RoleProcedure[]> {
  const found = new Map<SiteRole, RoleProcedure[]>(library.roles.map((role) => [role, []]));
  for (const site of library.documents) {
    if (site.known.isRetired) continue;
    const byRole = new Map<SiteRole, RoleStep[]>();
    for (const { name, ...step } of stepsIn(site.known.document, library)) {
      const role = library.role(name);
      if (role === undefined) continue;
      byRole.set(role, [...(byRole.get(role) ?? []), step]);
    }
    for (const [role, steps] of byRole) found.get(role)?.push({ site, steps });
  }
  return found;
}

type Named = RoleStep & { readonly name: string };

function stepsIn(document: SopDocument, library: SiteLibrary): readonly Named[] {
  const performers = new Performers(document, library.workspace);
  const ofSteps = document.allSteps.flatMap((step): readonly Named[] => {
    const about = {
      number: document.numberOf(step),
      anchor: library.anchorOf(document, step),
      time: timeOf(step),
    };
    const performer = performers.of(step);
    const others = (field: string, part: Part) =>
      step
        .fieldsNamed(field)
        .flatMap(namesOf)
        .map(({ text }) => ({ ...about, part, name: text, text: step.title.text }));
    const received = step.fieldsNamed('handover').flatMap(({ value }): readonly Named[] => {
      const { thing, to } = readHandover(value, (name) => performers.isRole(name));
      return to === undefined ? [] : [{ ...about, part: 'receives', name: to.text, text: thing.text }];
    });
    return [
      ...(performer === undefined
        ? []
        : [{ ...about, part: 'does' as const, name: performer, text: step.title.text }]),
      ...others('with', 'takes part'),
      ...others('consult', 'is consulted'),
      ...others('inform', 'is informed'),
      ...received,
      ...step.branches.flatMap((branch) => escalation(branch, about)),
    ];
  });
  const ofExceptions = document.exceptions.flatMap((branch) =>
    escalation(branch, { number: 'E', anchor: undefined, time: '' }),
  );
  return [...ofSteps, ...ofExceptions];
}

function escalation(branch: Branch, about: Pick<RoleStep, 'number' | 'anchor' | 'time'>): readonly Named[] {
  const { target, condition } = branch;
  if (target?.kind !== 'escalate to' || target.name === undefined) return [];
  return [{ ...about, part: 'decides when', name: target.name.text, text: condition?.text ?? 'otherwise' }];
}

function timeOf(step: Step): string {
  const said = (name: string) => {
    const text = step.field(name)?.value.text;
    return text === undefined || text === '' ? undefined : `${name} ${text}`;
  };
  return said('within') ?? said('by') ?? '';
}

/** Who holds a role and is still here. */
export function holdersOf(role: SiteRole, { workspace, today }: SiteLibrary): readonly string[] {
  return workspace.declarations.holdersOf(role.name, today).map(({ name }) => name);
}
