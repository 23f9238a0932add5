import { CompletionItemKind } from 'vscode-languageserver';
import type { FieldNode, SectionEntry, SyntaxNode } from '../../grammar/index.ts';
import { beginItem, wholeSteps } from './beginnings.ts';
import type { Cursor } from './cursor.ts';
import { documentEntries, itemFields } from './fields.ts';
import { roles, rolesInUse, undeclared } from './people.ts';
import { stagesFollowed, things, withoutRepeats } from './procedures.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';
import { values, whole } from './values.ts';
import { word } from './words.ts';

/** What may follow a dash. */
export function bullets(cursor: Cursor): Suggestions {
  const { block, nodes } = cursor.probe('x');
  const around = nodes.at(-2);
  const start = cursor.body;
  // Behind the colon stands the title, the meaning or the measure: words of one's own.
  if (/:\s/.test(cursor.before)) return { start, end: start, all: [] };
  if (around?.kind === 'field') return ofField(cursor, around, start);
  const all =
    around === undefined
      ? [...ofSection(cursor, block?.section), ...sectionsInstead(cursor)]
      : ofWork(cursor, around, block?.section);
  return ofLabel(cursor, start, all);
}

/** Where a role stands already, only the role is put in its place. */
function ofLabel(cursor: Cursor, start: number, all: readonly Suggestion[]): Suggestions {
  const colon = cursor.text.indexOf(':', cursor.character);
  if (colon < 0) return whole(cursor, start, all);
  return {
    start,
    end: colon,
    all: all.flatMap((each) =>
      each.kind === CompletionItemKind.Class ? [{ ...each, text: each.label }] : [],
    ),
  };
}

function ofField(cursor: Cursor, field: FieldNode, start: number): Suggestions {
  const type = typeOf(cursor, field);
  return type === undefined
    ? { start, end: start, all: [] }
    : values(cursor, { type, field: field.name, start });
}

function typeOf(cursor: Cursor, field: FieldNode) {
  const entries = field.vocabulary?.entries.filter((entry) => entry.type === 'field') ?? [];
  return (entries.find((entry) => entry.in.includes(cursor.document.kind)) ?? entries[0])?.value;
}

function ofSection(cursor: Cursor, section: SectionEntry | undefined): readonly Suggestion[] {
  switch (section?.contents) {
    case 'steps':
      return [
        ...performers(cursor),
        word('in parallel', { text: 'in parallel:' }),
        ...wholeSteps,
        ...fieldsInstead(cursor),
      ];
    case 'branches':
      return [word('if', { text: 'if ', template: 'if ⟨1:something goes wrong⟩: ⟨0⟩', goesOn: true })];
    case 'things':
      return ofThings(cursor, section);
    case 'history':
      return [historyEntry(cursor)];
    case 'definitions':
    case 'metrics':
      return [beginItem(section)];
    default:
      return [];
  }
}

function ofThings(cursor: Cursor, section: SectionEntry): readonly Suggestion[] {
  switch (section.holds) {
    case 'role':
      return withoutRepeats([...rolesInUse(cursor), ...undeclared(cursor, 'role')]);
    case 'system':
      return undeclared(cursor, 'system');
    case 'record':
      return [...things(cursor, false), beginItem(section)];
    case 'milestone':
      return [...stagesFollowed(cursor), beginItem(section)];
    default:
      return [beginItem(section)];
  }
}

/**
 * The fields of the step above, or around, that begin with what is typed: they have no dash, and the one that stands
 * there gives way to them. Whatever else is typed behind a dash is in one's own words.
 */
function fieldsInstead(cursor: Cursor): readonly Suggestion[] {
  const typed = cursor.before.toLowerCase();
  if (typed === '') return [];
  for (const deeper of ['', '  ']) {
    const { field, isMisplaced, nodes } = cursor.probe('note:', cursor.indentation + deeper);
    if (field?.place !== 'step' || isMisplaced || nodes.at(-2)?.kind !== 'item') continue;
    const there = field.siblings.filter((each) => each !== field.field).map(({ name }) => name);
    return itemFields('step', there, false)
      .filter(({ label }) => label.startsWith(typed))
      .map((each) => ({
        ...each,
        text: `${deeper}${each.text ?? each.label}`,
        filter: `${bulletOf(cursor)}${each.label}`,
        isInsteadOfBullet: true,
      }));
  }
  return [];
}

/** The dash with the blanks behind it. */
function bulletOf({ text, indentation, body }: Cursor): string {
  return text.slice(indentation.length, body);
}

/** Whoever has listed all goes on with the next section, and has the bullet already that Enter puts there. */
function sectionsInstead(cursor: Cursor): readonly Suggestion[] {
  const typed = cursor.before.toLowerCase();
  if (typed === '') return [];
  const { document } = cursor;
  const there = [...document.fields, ...document.sections].map(({ name }) => name);
  const isBelowBlank = /(?:^|\n)[ \t]*\r?\n$/.test(document.tree.text.slice(0, cursor.lineStart));
  return documentEntries(document.kind, there)
    .filter(({ kind, label }) => kind === CompletionItemKind.Struct && label.toLowerCase().startsWith(typed))
    .map((each) => ({
      ...each,
      filter: `${bulletOf(cursor)}${each.label}`,
      isInsteadOfBullet: true,
      indentation: isBelowBlank ? '' : '\n',
    }));
}

/**
 * Behind a dash below a step, the roles that begin with what is typed: a detail names none, so that this is the next step,
 * which stands where that one does.
 */
function nextStep(cursor: Cursor): readonly Suggestion[] {
  const typed = cursor.before.toLowerCase();
  const step = cursor.probe('x').nodes.at(-2);
  if (typed === '' || step === undefined) return [];
  return performers(cursor)
    .filter(({ label }) => label.toLowerCase().startsWith(typed))
    .map((each) => ({
      ...each,
      indentation: step.line.text.slice(0, step.line.first),
    }));
}

/** Steps, within what groups or follows them. A bullet directly below a step is a detail, in one's own words. */
function ofWork(
  cursor: Cursor,
  around: SyntaxNode,
  section: SectionEntry | undefined,
): readonly Suggestion[] {
  if (!holdsSteps(section)) return [];
  const parallel = word('in parallel', { text: 'in parallel:' });
  switch (around.kind) {
    case 'item':
      return [parallel, ...nextStep(cursor), ...fieldsInstead(cursor)];
    case 'parallel':
      return [
        ...performers(cursor),
        word('track', { text: 'track ', template: 'track ⟨1:Name⟩:\n  - ⟨0⟩' }),
        ...wholeSteps,
      ];
    default:
      return [...performers(cursor), parallel, ...wholeSteps, ...fieldsInstead(cursor)];
  }
}

function holdsSteps(section: SectionEntry | undefined): boolean {
  return section?.contents === 'steps' || section?.contents === 'branches';
}

function performers(cursor: Cursor): readonly Suggestion[] {
  return roles(cursor).map((role) => ({ ...role, text: `${role.label}: ` }));
}

function historyEntry(cursor: Cursor): Suggestion {
  const version = cursor.document.value('version')?.text ?? '1.0';
  const owner = cursor.document.value('owner')?.text.split(',')[0] ?? 'Person';
  const text = `${version}, ${cursor.today}, ${owner}: `;
  return { label: `${text}…`, kind: CompletionItemKind.Snippet, text, detail: 'What changed today' };
}
