import { parse, type Range } from '../../grammar/index.ts';
import { readDocument, type SopDocument } from '../document/document.ts';
import { applyEdits } from '../fixes/apply.ts';
import { Workspace } from '../workspace/workspace.ts';
import { type CheckOptions, check } from './check.ts';
import type { Finding } from './finding.ts';
import type { InvalidExample, Rule, ValidExample } from './rule.ts';

/** The day on which examples are checked that give none. */
export const exampleDay = '2026-11-16';

/** What came of checking an example. */
export interface Tried {
  readonly document: SopDocument;
  /** The places that the example marks. */
  readonly marked: readonly Range[];
  /** What the rule reports. */
  readonly findings: readonly Finding[];
  /** What is wrong with the language of the example. */
  readonly syntax: readonly Finding[];
  /** The text after the first fix of the first finding. */
  readonly fixed: string | undefined;
}

/** Checks an example with its rule alone, in a workspace of its own. */
export function tryExample(rule: Rule, example: InvalidExample | ValidExample): Tried {
  const { text, marked } = withoutMarks(example.text);
  // Before the others in the order of uris: it is the first document of its workspace.
  const document = readDocument('example:document.sop', parse(text));
  const workspace = new Workspace();
  workspace.update(document);
  example.others?.forEach((other, index) => {
    workspace.update(readDocument(`example:other-${index + 1}.sop`, parse(other)));
  });
  const options: CheckOptions = {
    today: example.today ?? exampleDay,
    preset: 'strict',
    rules: [rule],
    isThere: (uri) => example.files?.some((file) => uri === `example:${file}`) ?? false,
    ...(example.settings === undefined ? {} : { settings: example.settings }),
    ...(example.base === undefined ? {} : { base: readDocument(document.uri, parse(example.base)) }),
  };
  const all = check(document, workspace, options);
  const findings = all.filter((finding) => finding.rule === rule.name);
  const [fix] = findings[0]?.fixes() ?? [];
  const fixed =
    fix === undefined
      ? undefined
      : applyEdits(
          text,
          fix.edits.filter((edit) => edit.uri === document.uri),
        );
  return {
    document,
    marked,
    findings,
    syntax: all.filter((finding) => finding.rule.startsWith('syntax/')),
    fixed,
  };
}

/** The text of an example as people would write it, and what was between `⟦` and `⟧`. */
export function withoutMarks(marked: string): { readonly text: string; readonly marked: readonly Range[] } {
  const ranges: Range[] = [];
  let text = '';
  let start = 0;
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === '⟦') start = text.length;
    else if (piece === '⟧') ranges.push({ start, end: text.length });
    else text += piece;
  }
  return { text, marked: ranges };
}
