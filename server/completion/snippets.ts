import { CompletionItemKind } from 'vscode-languageserver';
import { aQuarterAfter } from '../../core/dates/day.ts';
import { kinds } from '../../grammar/index.ts';
import { code, paragraphs } from '../markdown.ts';
import { explainKind } from '../vocabulary-text.ts';
import type { Cursor } from './cursor.ts';
import type { Suggestion } from './suggestion.ts';

/** What stands below a section's heading when it is begun, by the heading. */
export const sectionSnippets: Readonly<Record<string, string>> = {
  Roles: '  - ${1:Role}$0',
  Systems: '  - ${1:System}$0',
  Definitions: '  - ${1:Term}: ${2:meaning}$0',
  Steps: '  - ${1:Role}: ${2:What is done first}$0',
  Stages:
    '  - ${1:Role}: ${2:Stage}\n    within: ${3:7 days} of ${4:contract signature}\n    output: ${5:What it leaves behind}\n' +
    '    quality bar: ${6:What done well looks like}\n    handover: ${5:What it leaves behind} to ${7:Role}$0',
  'Quality check':
    '  - ${1:Role}: Confirm ${2:that it was done}\n    within: ${3:24 hours} of ${4:step}\n    if not confirmed: escalate to ${5:Role}$0',
  Exceptions: '  - if ${1:something goes wrong}: ${2:escalate to} $0',
  Records: '  - ${1:Record}\n    in: ${2:System}\n    from: ${3:Step}$0',
  Metrics: '  - ${1:Name}: target ${2:90 %}, measured ${3:monthly}$0',
  People: '  - ${1:Name}\n    role: ${2:Role}$0',
  Milestones: '  - ${1:Milestone}\n    due: day ${2:7}\n    owner: ${3:Person}\n    status: ${4:to come}$0',
};

/** Whole steps, for a bullet of their own. */
export const stepSnippets: readonly Suggestion[] = [
  {
    label: 'step with a time-box',
    text: 'Role: ',
    snippet: '${1:Role}: ${2:What is done}\n  within: ${3:4 hours} of ${4:trigger}\n  if late: escalate to ${5:Role}$0',
  },
  {
    label: 'step that approves',
    text: 'Role: ',
    snippet: '${1:Role}: Approve ${2:the thing}\n  approves: ${2:the thing}\n  if rejected: go to ${3:Step}$0',
  },
  {
    label: 'step with a record',
    text: 'Role: ',
    snippet: '${1:Role}: ${2:What is done}\n  in: ${3:System}\n  record: ${4:What is logged}, ${5:where}$0',
  },
].map((snippet) => ({
  ...snippet,
  kind: CompletionItemKind.Snippet,
  detail: 'A whole step',
  documentation: paragraphs('A step with places to fill in.', code(`- ${withoutMarks(snippet.snippet)}`)),
}));

/** Whole documents, for a file that has no header yet. */
export function documentSnippets(cursor: Cursor): readonly Suggestion[] {
  const { today } = cursor;
  const review = today === undefined ? 'YYYY-MM-DD' : aQuarterAfter(today).toString();
  return kinds.flatMap((kind): readonly Suggestion[] => {
    const header = { label: kind.label, kind: CompletionItemKind.Struct, text: `${kind.label}: `, detail: kind.example };
    const whole = wholeDocuments[kind.kind](today?.toString() ?? '', review);
    return [
      {
        label: `New ${kind.label}`,
        kind: CompletionItemKind.Snippet,
        text: withoutMarks(whole),
        snippet: whole,
        detail: 'A whole document',
        documentation: paragraphs(kind.explain, code(withoutMarks(whole))),
        filter: `new ${kind.label}`,
      },
      { ...header, documentation: explainKind(kind) },
    ];
  });
}

const wholeDocuments: Readonly<Record<(typeof kinds)[number]['kind'], (today: string, review: string) => string>> = {
  sop: (today, review) => `SOP: \${1:What is done}
Owner: \${2:Person}
Purpose: \${3:The outcome, for whom and by when.}
Trigger: \${4:The event that starts it}
Status: draft
Last reviewed: ${today}
Next review: ${review}
Completed when: \${5:How anyone can tell that it is done}

Roles:
  - \${6:Role}

Steps:
  - \${6:Role}: \${7:What is done first}
    within: \${8:4 hours} of trigger

Quality check:
  - \${6:Role}: Confirm \${9:that it was done}
    within: \${10:24 hours} of \${7:What is done first}
    if not confirmed: escalate to \${6:Role}
$0`,
  workflow: (today, review) => `Workflow: \${1:From what to what}
Owner: \${2:Person}
Purpose: \${3:The outcome, for whom and by when.}
Trigger: \${4:The event that starts it}
Last reviewed: ${today}
Next review: ${review}
Complete within: \${5:90 days} of \${4:The event that starts it}

Roles:
  - \${6:Role}

Stages:
${sectionSnippets.Stages?.replace('$0', '').replaceAll(/\$\{(\d)/g, (_, number) => `\${${Number(number) + 6}`)}

Quality check:
  - \${6:Role}: Confirm \${20:that it was done}
    within: \${21:7 days} of \${8:Stage}
    if not confirmed: escalate to \${6:Role}
$0`,
  tracker: (today) => `Tracker: \${1:Customer}
Follows: \${2:Workflow}
Started: ${today}
Stage: \${3:Stage}
Risk: \${4:green}
Last touch: ${today}, \${5:how}
Next action: \${6:What happens next}
  owner: \${7:Person}
  by: \${8:YYYY-MM-DD}

Milestones:
  - \${9:Milestone}
    due: day \${10:7}
    owner: \${7:Person}
    status: to come
$0`,
  organisation: () => `Organisation: \${1:Name}

People:
  - \${2:Person}
    role: \${3:Role}

Roles:
  - \${3:Role}

Systems:
  - \${4:System}
$0`,
};

/** A snippet as the text that it starts out with. */
function withoutMarks(snippet: string): string {
  return snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replaceAll('$0', '');
}
