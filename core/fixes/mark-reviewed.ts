import type { RuleSettings } from '../config/rule-settings.ts';
import { compareDays, type Day, readDay } from '../dates/day.ts';
import { dayAfter, readDuration } from '../dates/duration.ts';
import type { SopDocument } from '../document/document.ts';
import type { Edit, Fix } from '../findings/finding.ts';
import { readOwner } from '../values/owner.ts';
import { latestReview } from '../values/review.ts';
import { insertFirstItem, insertSection } from './insert-entry.ts';
import { writeField } from './write-field.ts';

/**
 * Says that the document was reviewed today: both dates and a line of the history, all or none. A date alone would say
 * that somebody looked at it when nobody did.
 */
export function markReviewed(document: SopDocument, today: Day, settings: RuleSettings): Fix {
  const edits = [
    writeField(document, 'last reviewed', today.toString()),
    writeField(document, 'next review', nextReview(document, today, settings).toString()),
    historyLine(document, today),
  ];
  return { title: 'Mark it as reviewed today', edits, safe: false, preferred: true, byPerson: true };
}

/** As long after the last review as the document says, or as it was last time; at most what its class allows. */
export function nextReview(document: SopDocument, last: Day, settings: RuleSettings): Day {
  const latest = latestReview(document, last, settings);
  const every = readDuration(document.value('review every')?.text ?? '');
  const next = every === undefined ? asLongAsBefore(document, last) : dayAfter(last, every);
  return next === undefined || compareDays(next, latest) > 0 ? latest : next;
}

function asLongAsBefore(document: SopDocument, last: Day): Day | undefined {
  const from = readDay(document.value('last reviewed')?.text ?? '');
  const to = readDay(document.value('next review')?.text ?? '');
  if (from === undefined || to === undefined || compareDays(from, to) >= 0) return undefined;
  return last.add(from.until(to, { largestUnit: 'month' }));
}

function historyLine(document: SopDocument, today: Day): Edit {
  const version = document.value('version')?.text ?? document.history[0]?.version?.text ?? '1.0';
  const owner = document.value('owner');
  const person = owner === undefined ? 'NAME' : readOwner(owner).person.text;
  const text = `${version}, ${today}, ${person}: Reviewed, no change`;
  const section = document.section('history');
  return section === undefined
    ? insertSection(document, 'history', [`  - ${text}`])
    : insertFirstItem(document, section, text);
}
