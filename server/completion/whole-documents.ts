import { CompletionItemKind } from 'vscode-languageserver';
import { aQuarterAfter } from '../../core/dates/day.ts';
import { type Kind, type KindEntry, kinds } from '../../grammar/index.ts';
import { code, paragraphs } from '../markdown.ts';
import { explainKind } from '../vocabulary-text.ts';
import type { Cursor } from './cursor.ts';
import type { Suggestion } from './suggestion.ts';
import { asText, type Template } from './template.ts';

/** For a file that has no header yet: whole documents, and headers alone. */
export function wholeDocuments({ today }: Cursor): readonly Suggestion[] {
  return kinds.flatMap((kind) => {
    const template = templates[kind.kind](today.toString(), aQuarterAfter(today).toString());
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

const templates: Readonly<Record<Kind, (today: string, review: string) => Template>> = {
  sop: (today, review) => `SOP: ⟨1:What is done⟩
Owner: ⟨2:Person⟩
Purpose: ⟨3:The outcome, for whom and by when.⟩
Trigger: ⟨4:The event that starts it⟩
Status: draft
Last reviewed: ${today}
Next review: ${review}
Completed when: ⟨5:How anyone can tell that it is done⟩

Roles:
  - ⟨6:Role⟩

Steps:
  - ⟨6:Role⟩: ⟨7:What is done first⟩
    within: ⟨8:4 hours⟩ of trigger

Quality check:
  - ⟨6:Role⟩: Confirm ⟨9:that it was done⟩
    within: ⟨10:24 hours⟩ of ⟨7:What is done first⟩
    if not confirmed: escalate to ⟨6:Role⟩
⟨0⟩`,
  workflow: (today, review) => `Workflow: ⟨1:From what to what⟩
Owner: ⟨2:Person⟩
Purpose: ⟨3:The outcome, for whom and by when.⟩
Trigger: ⟨4:The event that starts it⟩
Last reviewed: ${today}
Next review: ${review}
Complete within: ⟨5:90 days⟩ of ⟨4:The event that starts it⟩

Roles:
  - ⟨6:Role⟩
  - ⟨7:Role of the next stage⟩

Stages:
  - ⟨6:Role⟩: ⟨8:Stage⟩
    within: ⟨9:7 days⟩ of ⟨4:The event that starts it⟩
    output: ⟨10:What it leaves behind⟩
    quality bar: ⟨11:What done well looks like⟩
    handover: ⟨10:What it leaves behind⟩ to ⟨7:Role of the next stage⟩

Quality check:
  - ⟨7:Role of the next stage⟩: Confirm ⟨12:that it was done⟩
    within: ⟨13:7 days⟩ of ⟨8:Stage⟩
    if not confirmed: escalate to ⟨6:Role⟩
⟨0⟩`,
  tracker: (today) => `Tracker: ⟨1:Customer⟩
Follows: ⟨2:Workflow⟩
Started: ${today}
Stage: ⟨3:Stage⟩
Risk: ⟨4:green⟩
Last touch: ${today}, ⟨5:how⟩
Next action: ⟨6:What happens next⟩
  owner: ⟨7:Person⟩
  by: ⟨8:YYYY-MM-DD⟩

Milestones:
  - ⟨9:Milestone⟩
    due: day ⟨10:7⟩
    owner: ⟨7:Person⟩
    status: to come
⟨0⟩`,
  organisation: () => `Organisation: ⟨1:Name⟩

People:
  - ⟨2:Person⟩
    role: ⟨3:Role⟩

Roles:
  - ⟨3:Role⟩

Systems:
  - ⟨4:System⟩
⟨0⟩`,
};
