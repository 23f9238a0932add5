import { check, readDocument, Workspace } from '../../core/index.ts';
import { parse, type Tree } from '../../grammar/index.ts';

import { goodSamples } from './examples.ts';
import { problemsOf } from './show.ts';

/** That something is wrong, and the line where it begins. */
export interface Report {
  readonly code: string;
  readonly line: number;
}

/** Says what is wrong with a document. */
export type Reporter = (tree: Tree) => Report[];

/** The grammar alone. */
export const fromGrammar: Reporter = (tree) => {
  const lineAt = linesOf(tree.text);
  return problemsOf(tree).map(({ code, start }) => ({ code, line: lineAt(start) }));
};

/** All that a person is shown: the grammar and the rules, with the samples as the workspace. */
export function fromRules(): (name: string) => Reporter {
  const workspace = new Workspace();
  const originals = new Map(goodSamples.map(({ name, text }) => [name, readDocument(name, parse(text))]));
  for (const document of originals.values()) workspace.update(document);
  return (name) => (tree) => {
    const document = readDocument(name, tree);
    workspace.update(document);
    const lineAt = linesOf(tree.text);
    const reports = check(document, workspace, { today: '2026-11-16', preset: 'strict' }).map(
      ({ rule, range }) => ({ code: rule, line: lineAt(range.start) }),
    );
    const original = originals.get(name);
    if (original === undefined) workspace.remove(name);
    else workspace.update(original);
    return reports;
  };
}

/** The line that an offset stands in. */
function linesOf(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const after = starts.findIndex((start) => start > offset);
    return (after < 0 ? starts.length : after) - 1;
  };
}
