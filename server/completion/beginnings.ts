import { CompletionItemKind } from 'vscode-languageserver';
import type { SectionEntry } from '../../grammar/index.ts';
import { code, paragraphs } from '../markdown.ts';
import { asText, type Template } from '../new-document/template.ts';
import type { Suggestion } from './suggestion.ts';

/** The first item of each section, by the heading; what is not here begins with an empty bullet. */
const firstItems: Readonly<Record<string, Template>> = {
  Roles: '- ⟨1:Role⟩⟨0⟩',
  Systems: '- ⟨1:System⟩⟨0⟩',
  Definitions: '- ⟨1:Term⟩: ⟨2:meaning⟩⟨0⟩',
  Steps: '- ⟨1:Role⟩: ⟨2:What is done first⟩⟨0⟩',
  Stages: `- ⟨1:Role⟩: ⟨2:Stage⟩
  within: ⟨3:7 days⟩ of ⟨4:contract signature⟩
  output: ⟨5:What it leaves behind⟩
  quality bar: ⟨6:What done well looks like⟩
  handover: ⟨5:What it leaves behind⟩ to ⟨7:Role⟩⟨0⟩`,
  'Quality check': `- ⟨1:Role⟩: Confirm ⟨2:that it was done⟩
  within: ⟨3:24 hours⟩ of ⟨4:step⟩
  if not confirmed: escalate to ⟨5:Role⟩⟨0⟩`,
  Exceptions: '- if ⟨1:something goes wrong⟩: ⟨2:escalate to⟩ ⟨0⟩',
  Records: `- ⟨1:Record⟩
  in: ⟨2:System⟩
  from: ⟨3:Step⟩⟨0⟩`,
  Metrics: '- ⟨1:Name⟩: target ⟨2:90 %⟩, measured ⟨3:monthly⟩⟨0⟩',
  People: `- ⟨1:Name⟩
  role: ⟨2:Role⟩⟨0⟩`,
  Milestones: `- ⟨1:Milestone⟩
  due: day ⟨2:7⟩
  owner: ⟨3:Person⟩
  status: ⟨4:to come⟩⟨0⟩`,
};

/** A heading and the first line below it. */
export function beginSection({ label, contents }: SectionEntry): Template {
  const item = firstItems[label] ?? (contents === 'markdown' ? '⟨0⟩' : '- ⟨0⟩');
  return `${label}:\n${item.replace(/^/gm, '  ')}`;
}

/** The same item behind a dash of its own. */
export function beginItem({ label, example }: SectionEntry): Suggestion {
  return {
    label: example.replace(/^- /, ''),
    kind: CompletionItemKind.Snippet,
    detail: 'Example',
    template: (firstItems[label] ?? '- ⟨0⟩').replace(/^- /, ''),
  };
}

/** Whole steps, for a bullet of their own. */
export const wholeSteps: readonly Suggestion[] = [
  {
    label: 'step with a time-box',
    template: `⟨1:Role⟩: ⟨2:What is done⟩
  within: ⟨3:4 hours⟩ of ⟨4:trigger⟩
  if late: escalate to ⟨5:Role⟩⟨0⟩`,
  },
  {
    label: 'step that approves',
    template: `⟨1:Role⟩: Approve ⟨2:the thing⟩
  approves: ⟨2:the thing⟩
  if rejected: go to ⟨3:Step⟩⟨0⟩`,
  },
  {
    label: 'step with a record',
    template: `⟨1:Role⟩: ⟨2:What is done⟩
  in: ⟨3:System⟩
  record: ⟨4:What is logged⟩, ⟨5:where⟩⟨0⟩`,
  },
].map(({ label, template }) => ({
  label,
  template,
  kind: CompletionItemKind.Snippet,
  detail: 'A whole step',
  documentation: paragraphs('A step with places to fill in.', code(`- ${asText(template)}`)),
}));
