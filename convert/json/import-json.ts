import { CannotImport } from '../cannot-import.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { reportOf } from '../meaning/report-meaning.ts';
import { CannotBeSaid, writeMeaning } from '../meaning/write-meaning.ts';
import { importRecording } from '../recorder/import-recording.ts';
import { readRecording } from '../recorder/recording.ts';
import type { Imported } from '../report/report.ts';
import { validate } from './document-validator.ts';

/**
 * Reads what an export to JSON has written, or another program in the same form; and what the recorder of a browser's
 * developer tools has saved. Throws CannotImport.
 */
export function importJson(text: string, { name }: { readonly name: string }): Imported {
  const value = parsed(text, name);
  const recording = readRecording(value);
  if (recording !== undefined) return importRecording(recording, { name });
  const meaning = meaningIn(value, name);
  try {
    return { text: writeMeaning(meaning), report: reportOf(meaning, name) };
  } catch (error) {
    if (!(error instanceof CannotBeSaid)) throw error;
    throw new CannotImport(
      `What ${name} has at ${error.message} would be read as something else in a .sop file`,
      'Put it in other words',
    );
  }
}

function meaningIn(value: unknown, name: string): Meaning {
  if (hasForm(value)) return value;
  const at = deepest(hasForm.errors ?? []);
  const next = 'The schema is schemas/sop.document.schema.json';
  throw new CannotImport(
    `${name} is no document of the SOP language: ${at?.instancePath || 'the whole'} ${at?.message ?? ''}`,
    next,
  );
}

/** What the schema asks for and is not there. */
interface Wrong {
  /** `/steps/0/title` */
  readonly instancePath: string;
  readonly message?: string;
}

interface Validator {
  (value: unknown): value is Meaning;
  /** Of the value that was asked about last. */
  readonly errors?: readonly Wrong[] | null;
}

const hasForm = validate as Validator;

/** Deeper than this nobody nests steps, and what reads them goes down by recursion. */
const deepestNesting = 500;

function parsed(text: string, name: string): unknown {
  let depth = 0;
  let most = 0;
  for (const [sign] of text.matchAll(/[[{\]}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    most = Math.max(most, depth);
  }
  if (most > deepestNesting)
    throw new CannotImport(`${name} is nested too deep`, 'No procedure has that many levels');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CannotImport(
      `${name} is not JSON: ${(error as Error).message}`,
      'Export it again, or put that right',
    );
  }
}

/** The error that is about the innermost part; those around it say only that it does not fit. */
function deepest(errors: readonly Wrong[]): Wrong | undefined {
  return errors.toSorted((one, other) => other.instancePath.length - one.instancePath.length)[0];
}
