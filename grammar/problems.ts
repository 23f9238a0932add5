/**
 * What the grammar reports: lines that are not the language, and what they were read as. `what`, `why` and `next` are
 * written for the person who types.
 */
export interface Problem {
  /** Stable, in kebab case: `key-unknown`. */
  readonly code: ProblemCode;
  /** UTF-16 offsets, relative to the block for a block's problems, to the document for a tree's. */
  readonly start: number;
  readonly end: number;
  /** What is wrong. */
  readonly what: string;
  /** Why it matters to the people who run the procedure. */
  readonly why: string;
  /** What to do. */
  readonly next: string;
  readonly fix?: ProblemFix;
}

export interface ProblemFix {
  /** What the fix does, as an instruction: `Write "Owner:"`. */
  readonly title: string;
  readonly edits: readonly ProblemEdit[];
}

interface ProblemEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Offsets in `text` of what a person is to write another thing in the place of. */
  readonly blank?: { readonly start: number; readonly end: number };
}

const reasons = {
  'header-missing': 'Without it nobody can tell what kind of document this is, or what it is called.',
  'header-unknown': 'Only the four kinds of document are checked and drawn.',
  'header-repeated': 'One file holds one document; the lines below would be read as part of the first.',
  'header-late': 'What stands above it is easily taken for part of another document.',
  'key-unknown': 'A line that is not part of the language is not checked, not drawn and not exported.',
  'key-misspelt':
    'It was read as the key that it resembles; others who search for the key would not find it.',
  'key-synonym': 'Each thing has one name here, so that everyone finds it in the same place.',
  'heading-markdown': 'A line that begins with # is a comment, and readers may pass over it.',
  'section-value': 'What stands on the line of the heading is not part of the list.',
  'colon-missing': 'The colon tells the key from what follows it.',
  'condition-without-colon': 'Without the colon nobody can tell where the condition ends.',
  'blank-missing': 'A colon counts only before a space, so that 10:00 and 3:1 stay whole.',
  'bullet-mark': 'All lists look the same, and steps are numbered by themselves.',
  'bullet-missing': 'Without the dash it is not a line of the list.',
  'bullet-unneeded': 'A dash begins a new line of a list; this describes the step that it stands below.',
  indentation:
    'Indentation says what belongs to what; a reader may take this line for part of something else.',
  tab: 'A tab is as wide as each editor likes, so that others would see another structure.',
  'too-deep': 'Nobody can follow that many levels, and the line is left out of the map.',
  'text-stray': 'Whoever runs the procedure cannot tell which part it belongs to.',
  'paragraph-start':
    'A line that begins in lower case reads like the end of a sentence whose beginning is lost.',
  'line-joined': 'A field in the middle of a line is read as text; nobody checks it and nobody finds it.',
  'list-twice':
    'A list stands on the line of its key or in lines below it; two places are easily overlooked.',
  'exception-without-if': 'Without it nobody can tell when the exception holds, and it is not on the map.',
  'branch-empty': 'Whoever gets there does not know how to go on.',
  'branch-misplaced': 'A condition decides how a step goes on, so that it needs a step to belong to.',
  'track-empty': 'What nobody does here cannot go on beside the rest.',
  'otherwise-misplaced': '“otherwise” is what holds when no condition above it does.',
  'target-missing': 'Whoever gets there does not know how to go on.',
  'target-misplaced': 'Nothing after it is ever reached.',
  'fence-open':
    'All lines up to the end of the step are taken as literal text, not as part of the procedure.',
  'value-missing': 'An empty field says nothing to the person who needs it.',
  'line-ends-mixed': 'Some tools show such a file with doubled or missing lines.',
} as const;

export type ProblemCode = keyof typeof reasons;

export const problemCodes = Object.keys(reasons) as readonly ProblemCode[];

/** A problem with the reason that its code has. */
export function problem(
  code: ProblemCode,
  start: number,
  end: number,
  what: string,
  next: string,
  fix?: ProblemFix,
): Problem {
  const base = { code, start, end, what, why: reasons[code], next };
  return fix === undefined ? base : { ...base, fix };
}

/** A fix of one edit. */
export function replace(title: string, start: number, end: number, text: string): ProblemFix {
  return { title, edits: [{ start, end, text }] };
}
