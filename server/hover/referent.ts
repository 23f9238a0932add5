import { type Day, readDay } from '../../core/dates/day.ts';
import type { SopDocument, Step, Thing } from '../../core/index.ts';
import type { Referent } from '../../core/references/resolve.ts';
import { rolesHeld } from '../../core/workspace/declared.ts';
import { plain } from '../markdown.ts';
import type { Session } from '../session.ts';
import { distance } from './days.ts';

type OfThing = Pick<Extract<Referent, { thing: Thing }>, 'thing' | 'document'>;

const mostNamed = 10;

/** What there is to know of a name, as lines of Markdown. */
export function explainReferent(referent: Referent, today: Day, session: Session): readonly string[] {
  const { sort, document, at } = referent;
  const name = `**${plain(at.text)}**`;
  switch (sort) {
    case 'person':
      return [`**${plain(referent.thing.name.text)}**`, ...person(referent, today, session)];
    case 'role':
      return [name, ...role(referent, today, session)];
    case 'system':
      return [name, ...values(referent.thing, 'link', 'note')];
    case 'document':
      return [name, ...procedure(document, today)];
    case 'step':
      return step(referent.step, document);
    case 'output':
      return [name, `Output of step ${stepName(referent.step, document)}`];
    case 'variant':
      return [name, `A variant of ${plain(document.title?.text ?? 'this document')}`];
  }
}

function person({ thing, document }: OfThing, today: Day, { library }: Session): readonly string[] {
  const roles = rolesHeld(thing).map((each) => plain(each.text));
  const until = readDay(thing.value('until')?.text ?? '');
  const owned = [...library.workspaceOf(document.uri).usersOf('person', thing.name.text)]
    .flatMap((uri) => library.knownAt(uri) ?? [])
    .filter((each) => each.value('owner')?.split(',')[0]?.trim() === thing.name.text)
    .map((each) => plain(each.value('id') ?? each.title ?? ''));
  return [
    ...roles,
    ...values(thing, 'email', 'backup', 'note'),
    ...(until === undefined ? [] : [`Here until ${until}, ${distance(until, today)}`]),
    ...(owned.length === 0 ? [] : [`Owner of ${someOf(owned)}`]),
  ];
}

function role({ thing, document }: OfThing, today: Day, { library }: Session): readonly string[] {
  const { declarations } = library.workspaceOf(document.uri);
  const holders = declarations.holdersOf(thing.name.text, today);
  const names = holders.map((each) => plain(each.name)).join(', ');
  return [...values(thing, 'side', 'who', 'note'), ...(names === '' ? [] : [`Held by ${names}`])];
}

/** Whose it is, and whether it is current. */
function procedure(document: SopDocument, today: Day): readonly string[] {
  const id = document.value('id');
  const version = document.value('version');
  const review = document.value('next review');
  const reviewDay = readDay(review?.text ?? '');
  const state = [document.value('status')?.text, version && `version ${version.text}`].filter(
    (each) => each !== undefined,
  );
  return [
    ...(id === undefined ? [] : [plain(id.text)]),
    ...described('owner', document.value('owner')?.text),
    ...(state.length === 0 ? [] : [plain(state.join(', '))]),
    ...described(
      'next review',
      review && reviewDay ? `${review.text}, ${distance(reviewDay, today)}` : review?.text,
    ),
    ...(document.value('purpose') === undefined ? [] : ['', plain(document.value('purpose')?.text ?? '')]),
  ];
}

function step(each: Step, document: SopDocument): readonly string[] {
  const within = each.field('within')?.value.text;
  const where = document.title === undefined ? [] : [`In ${plain(document.title.text)}`];
  const who = each.role === undefined ? [] : [plain(each.role.text)];
  return [`**${stepName(each, document)}**`, ...who, ...described('within', within), ...where];
}

function stepName(each: Step, document: SopDocument): string {
  return `${plain(document.numberOf(each))} ${plain(each.title.text)}`;
}

function values(thing: Thing, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => described(name, thing.value(name)?.text));
}

function described(name: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [`${name}: ${plain(value)}`];
}

/** `ONB-012, ONB-014 and 31 others` */
function someOf(names: readonly string[]): string {
  const others = names.length - mostNamed;
  return others > 1 ? `${names.slice(0, mostNamed).join(', ')} and ${others} others` : names.join(', ');
}
