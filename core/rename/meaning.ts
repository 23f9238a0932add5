import type { Range } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Edit } from '../findings/finding.ts';
import { nameKey } from '../names/name-key.ts';
import { type Mention, mentionsIn } from '../references/mentions.ts';
import type { Lookup } from '../references/resolve.ts';
import { areSame, type Subject } from '../references/subject.ts';
import { syntaxReports } from '../syntax/block-reports.ts';
import { lineOf, shownName } from './in-words.ts';
import type { NameToChange } from './name-to-change.ts';
import { firstLineReadAnew } from './reading.ts';
import type { Refusal } from './refusal.ts';
import { Shift } from './shift.ts';

/** A document before and after a new name was written into it, by edits in the order of the text. */
export interface Renamed {
  readonly before: SopDocument;
  readonly after: SopDocument;
  readonly edits: readonly Edit[];
}

/** Refuses a new name with which a document would say anything else than before; undefined where it says the same. */
export function changeOfMeaning(
  renamed: Renamed,
  name: NameToChange,
  newName: string,
  lookups: { readonly before: Lookup; readonly after: Lookup },
): Refusal | undefined {
  const { before, after } = renamed;
  const report = newReport(before, after);
  if (report !== undefined) return { refused: report };
  const line = firstLineReadAnew(before.tree, after.tree);
  if (line !== undefined) return readAnew(before, line, newName);
  const shift = new Shift(renamed.edits);
  const one = placed(mentionsIn(before, lookups.before), before, shift, (subject) =>
    areSame(subject, name.subject) ? renamedSubject(subject, newName) : subject,
  );
  const other = placed(mentionsIn(after, lookups.after), after, shift.ofNames());
  const anew = firstDifference(one, other);
  return anew === undefined ? undefined : readAnew(before, anew, newName);
}

function readAnew(document: SopDocument, line: number, newName: string): Refusal {
  return {
    refused: `With that name, line ${line} of ${shownName(document)} would mean something else than before.${advice(newName)}`,
  };
}

function advice(newName: string): string {
  if (newName.includes(',')) return ' A comma separates names: choose one without.';
  if (/:(?: |$)/.test(newName)) return ' A colon ends a name: choose one without.';
  if (/ (?:to|of|after|before) /.test(newName))
    return ' Words such as “to” and “of” part what stands around them: choose a name without.';
  return ' Choose another name.';
}

/** What is wrong with the new version and was not with the old one. */
function newReport(before: SopDocument, after: SopDocument): string | undefined {
  for (const [index, block] of after.tree.blocks.entries()) {
    const was = before.tree.blocks[index];
    const codes = was === undefined ? [] : syntaxReports(was, before.kind).map(({ code }) => code);
    for (const { code, what, next } of syntaxReports(block, after.kind)) {
      const at = codes.indexOf(code);
      if (at < 0) return `${what} ${next}`;
      codes.splice(at, 1);
    }
  }
  return undefined;
}

/** A mention as it is compared: where it stands, and what it names. */
interface Placed extends Range {
  readonly line: () => number;
  readonly said: string;
}

/** The mentions of a document in order, where they stand once it is edited; without those within a new name. */
function placed(
  mentions: readonly Mention[],
  document: SopDocument,
  shift: Shift,
  as: (subject: Subject) => Subject = (subject) => subject,
): readonly Placed[] {
  const found: Placed[] = [];
  for (const { at, subjects, isDeclaration, isId } of mentions) {
    const range = shift.of(document.tree.range(at));
    if (range === undefined) continue;
    const named = subjects.map(as).map(({ sort, uri, within }) => [sort, uri, within]);
    found.push({
      ...range,
      line: () => lineOf(at, document),
      said: JSON.stringify([isDeclaration, isId, named]),
    });
  }
  return found.sort((one, other) => one.start - other.start || one.end - other.end);
}

function renamedSubject(subject: Subject, newName: string): Subject {
  return subject.sort === 'document' || subject.sort === 'step'
    ? subject
    : { ...subject, within: nameKey(newName) };
}

/** The number of the line at which two lists differ first; undefined where they are the same. */
function firstDifference(one: readonly Placed[], other: readonly Placed[]): number | undefined {
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    const [was, is] = [one[i], other[i]];
    if (was?.start === is?.start && was?.end === is?.end && was?.said === is?.said) continue;
    return Math.min(was?.line() ?? Number.POSITIVE_INFINITY, is?.line() ?? Number.POSITIVE_INFINITY);
  }
  return undefined;
}
