import { compareDays, type Day, daysBetween, readDay } from '../../core/dates/day.ts';
import { type Duration, dayAfter } from '../../core/dates/duration.ts';
import { type KnownDocument, rules } from '../../core/index.ts';
import { readOwner } from '../../core/values/owner.ts';
import { todayByClock } from '../../server/settings/clock.ts';
import { checkerFor } from '../check/checker.ts';
import type { DueReport, DueReview, Late, Undated } from '../reporters/due/report.ts';
import type { Asked } from '../source/read-library.ts';
import type { Source } from '../source/source.ts';

export interface DueWishes {
  /** How far to look ahead; as far as the config says where it is not given. */
  readonly within?: Duration;
  readonly today?: string;
}

/** Where neither the command nor the config says it. */
const dueSoonDays = 30;

/** Reviews are listed with their days; these find what else the calendar has overtaken. */
const calendarRules: ReadonlySet<string> = new Set(
  rules.filter(({ calendar, name }) => calendar && !name.startsWith('review-')).map(({ name }) => name),
);

/** What is late and what comes soon; `looked` is told how far it has come. */
export function dueReport(
  asked: readonly Asked[],
  wishes: DueWishes,
  looked: (index: number) => void,
): DueReport {
  const clock = todayByClock();
  const todayFor = ({ settings }: Asked) => wishes.today ?? settings.today ?? clock;
  const procedures = asked.filter(isReviewed);
  const reviews = procedures.flatMap((each) => reviewIn(each, readDay(todayFor(each)) as Day, wishes));
  const [first] = asked;
  return {
    reviews: reviews.sort(byDay),
    late: lateIn(asked, wishes, looked),
    procedures: procedures.length,
    undated: procedures.filter((each) => knownOf(each)?.nextReview === undefined).map(undatedIn),
    today: first === undefined ? (wishes.today ?? clock) : todayFor(first),
  };
}

function isReviewed(asked: Asked): boolean {
  const known = knownOf(asked);
  return known?.isProcedure === true && !known.isRetired;
}

function knownOf({ source, workspace }: Asked): KnownDocument | undefined {
  return workspace.knownAt(source.uri);
}

function reviewIn(asked: Asked, today: Day, { within }: DueWishes): readonly DueReview[] {
  const { source, settings } = asked;
  const day = knownOf(asked)?.nextReview;
  if (day === undefined) return [];
  const days = settings.dueSoonDays ?? dueSoonDays;
  const last = within === undefined ? today.add({ days }) : dayAfter(today, within);
  if (compareDays(day, last) > 0) return [];
  const { document } = source;
  const value = document.value('next review');
  if (value === undefined) return [];
  return [
    {
      source,
      day: day.toString(),
      daysLeft: daysBetween(today, day),
      owner: ownerOf(source),
      offset: document.tree.range(value).start,
    },
  ];
}

function undatedIn({ source }: Asked): Undated {
  const { tree, title } = source.document;
  return { source, owner: ownerOf(source), offset: title === undefined ? 0 : tree.range(title).start };
}

function ownerOf({ document }: Source): string | undefined {
  const owner = document.value('owner');
  return owner && readOwner(owner).person.text;
}

function byDay(one: DueReview, other: DueReview): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  return one.source.path < other.source.path ? -1 : 1;
}

function lateIn(
  asked: readonly Asked[],
  { today }: DueWishes,
  looked: (index: number) => void,
): readonly Late[] {
  const check = checkerFor(today === undefined ? {} : { today });
  return asked.flatMap((each, index): readonly Late[] => {
    looked(index);
    const findings = check(each).filter(({ rule }) => calendarRules.has(rule));
    return findings.map((finding) => ({ source: each.source, finding }));
  });
}
