import { CompletionItemKind } from 'vscode-languageserver';
import { aQuarterAfter } from '../../core/dates/day.ts';
import { type KindEntry, kinds } from '../../grammar/index.ts';
import { code, paragraphs } from '../markdown.ts';
import { asDraft, asText, type Template } from '../new-document/template.ts';
import { templates } from '../new-document/templates/templates.ts';
import { explainKind } from '../vocabulary-text.ts';
import type { Cursor } from './cursor.ts';
import type { Suggestion } from './suggestion.ts';

/** For a file that has no header yet: whole documents, and headers alone. */
export function wholeDocuments({ today }: Cursor): readonly Suggestion[] {
  return kinds.flatMap((kind) => {
    const begun = { today: today.toString(), review: aQuarterAfter(today).toString() };
    const template = asDraft(templates[templateOf[kind.kind]](begun));
    return [wholeDocument(kind, template), header(kind)];
  });
}

function wholeDocument({ label, explain }: KindEntry, template: Template): Suggestion {
  return {
    label: `New ${label}`,
    kind: CompletionItemKind.Snippet,
    detail: 'A whole document',
    documentation: paragraphs(explain, code(asText(template))),
    template,
  };
}

function header(kind: KindEntry): Suggestion {
  const { label, example } = kind;
  const documentation = explainKind(kind);
  return { label, kind: CompletionItemKind.Struct, text: `${label}: `, detail: example, documentation };
}

const templateOf = {
  sop: 'procedure',
  workflow: 'workflow',
  tracker: 'tracker',
  organisation: 'organisation',
} as const;
