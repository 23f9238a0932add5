import { CompletionItemKind } from 'vscode-languageserver';
import type { KnownDocument, Step } from '../../core/index.ts';
import { nameKey, withoutMarkdown } from '../../core/names/name-key.ts';
import { textsOf } from '../../core/values/list.ts';
import type { Kind } from '../../grammar/index.ts';
import { findsIn } from '../symbols/search.ts';
import type { Cursor } from './cursor.ts';
import { explained } from './people.ts';
import { mostOffered, type Suggestion } from './suggestion.ts';

/** The titles of the document's steps, in their order; the cursor's own step is left out. */
export function steps(cursor: Cursor): readonly Suggestion[] {
  const own = cursor.nodes.findLast((node) => node.kind === 'item');
  return cursor.document.allSteps
    .filter((step) => step.node !== own && step.title.text !== '')
    .map((step) => stepSuggestion(step, cursor));
}

function stepSuggestion(step: Step, cursor: Cursor): Suggestion {
  const { document } = cursor;
  return {
    label: step.title.text,
    kind: CompletionItemKind.Method,
    detail: document.numberOf(step),
    documentation: () => explained({ sort: 'step', document, at: step.title, step }, cursor),
  };
}

/**
 * The other documents of these kinds that are like what is typed from `start` on, by title; the ID is found as well. At
 * most one more than are offered.
 */
export function documents(cursor: Cursor, start: number, ...kinds: readonly Kind[]): readonly Suggestion[] {
  const { session, workspace, document } = cursor;
  const found: Suggestion[] = [];
  for (const { uri } of findsIn(session.overview.searchable, cursor.text.slice(start, cursor.character))) {
    const known = workspace.knownAt(uri);
    if (known === undefined || uri === document.uri || !kinds.includes(known.kind)) continue;
    found.push(...documentSuggestion(known));
    if (found.length > mostOffered) break;
  }
  return found;
}

function documentSuggestion(known: KnownDocument): readonly Suggestion[] {
  const { title, uri } = known;
  if (title === undefined) return [];
  const id = known.value('id');
  const suggestion = { label: title, kind: CompletionItemKind.File, document: uri };
  return [id === undefined ? suggestion : { ...suggestion, detail: id, filter: `${title} ${id}` }];
}

/** The stages of the workflow that a tracker follows. */
export function stagesFollowed(cursor: Cursor): readonly Suggestion[] {
  const follows = cursor.document.value('follows');
  const workflows = follows === undefined ? [] : cursor.workspace.find(follows.text);
  return workflows.flatMap((workflow) =>
    workflow.stages.map((stage) => ({
      label: stage.title.text,
      kind: CompletionItemKind.Event,
      detail: workflow.numberOf(stage),
      documentation: () =>
        explained({ sort: 'step', document: workflow, at: stage.title, step: stage }, cursor),
    })),
  );
}

/** What steps leave behind, and what is at hand before the work begins. */
export function things(cursor: Cursor, withInputs: boolean): readonly Suggestion[] {
  const { document } = cursor;
  const outputs = document.allSteps.flatMap((step) =>
    step
      .fieldsNamed('output')
      .flatMap(textsOf)
      .map((output): Suggestion => {
        return {
          label: output.text,
          kind: CompletionItemKind.Value,
          detail: `Output of ${document.numberOf(step)}`,
        };
      }),
  );
  const inputs = withInputs ? document.things('inputs') : [];
  const given = inputs.map(({ node, name }): Suggestion => {
    return {
      label: withoutMarkdown((node?.text ?? name).text),
      kind: CompletionItemKind.Value,
      detail: 'Input',
    };
  });
  return withoutRepeats([...outputs, ...given]);
}

export function withoutRepeats(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const seen = new Set<string>();
  return suggestions.filter(({ label }) => {
    const key = nameKey(label);
    return key !== '' && !seen.has(key) && seen.add(key);
  });
}
