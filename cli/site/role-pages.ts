import { nameKey, withoutMarkdown } from '../../core/names/name-key.ts';
import { escaped } from '../../core/prose/escaped.ts';
import { link, type Page } from './page.ts';
import { holdersOf, type Part, type RoleProcedure, type RoleStep } from './role-work.ts';
import type { SiteLibrary, SiteRole } from './site-library.ts';
import { tableHtml } from './table.ts';

type Work = ReadonlyMap<SiteRole, readonly RoleProcedure[]>;

/** All roles, with who holds them and how much they do. */
export function rolesPage(work: Work, library: SiteLibrary): Page {
  const path = 'roles.html';
  const rows = [...work].map(([role, procedures]) => {
    const steps = procedures.flatMap((each) => each.steps.filter(({ part }) => part === 'does')).length;
    const holders = holdersOf(role, library).join(', ');
    return [link(path, role.page, role.name), escaped(holders), `${steps}`, `${procedures.length}`];
  });
  const main = `<h1>Roles</h1>\n${tableHtml('Roles', ['Role', 'Held by', 'Steps', 'Procedures'], rows)}`;
  return { path, title: 'Roles', main };
}

/** Everything that a role does, with a link to each step. */
export function rolePage(role: SiteRole, procedures: readonly RoleProcedure[], library: SiteLibrary): Page {
  const thing = library.workspace.declarations.roles.get(nameKey(role.name))?.thing;
  const who = thing?.value('who')?.text;
  const holders = holdersOf(role, library);
  const facts = [
    ...(holders.length === 0 ? [] : [`Held by ${escaped(holders.join(', '))}`]),
    ...(who === undefined ? [] : [escaped(who)]),
    ...sideWords(thing?.value('side')?.text),
  ];
  const sections = procedures.map(({ site, steps }) => {
    const lists = parts.flatMap(([part, words]) => {
      const own = steps.filter((step) => step.part === part);
      return own.length === 0
        ? []
        : [
            `<h3>${words}</h3><ul class="steps">${own.map((step) => item(step, role, site.page)).join('')}</ul>`,
          ];
    });
    return `<section><h2>${link(role.page, site.page, site.title)}</h2>${lists.join('')}</section>`;
  });
  const main = [
    `<h1>${escaped(role.name)}</h1>`,
    ...(facts.length === 0 ? [] : [`<p class="facts">${facts.join(' · ')}</p>`]),
    procedures.length === 0
      ? '<p>No procedure names this role.</p>'
      : `<p>Everything that the procedures ask of this role.</p>`,
    ...sections,
  ];
  return { path: role.page, title: role.name, main: main.join('\n') };
}

function sideWords(side: string | undefined): readonly string[] {
  const key = nameKey(side ?? '');
  if (key === 'customer') return ['On the side of the customer'];
  return key === 'third party' ? ['Of a third party'] : [];
}

const parts: readonly (readonly [Part, string])[] = [
  ['does', 'Does'],
  ['takes part', 'Takes part in'],
  ['receives', 'Receives'],
  ['is consulted', 'Is consulted on'],
  ['is informed', 'Is informed of'],
  ['decides when', 'Is called when'],
];

function item({ number, text, anchor, time }: RoleStep, role: SiteRole, page: string): string {
  const to = anchor === undefined ? page : `${page}#${anchor}`;
  const within = time === '' ? '' : ` <span class="quiet">${escaped(time)}</span>`;
  return `<li><span class="number">${escaped(number)}</span> ${link(role.page, to, withoutMarkdown(text))}${within}</li>`;
}
