import { aQuarterAfter, type Day } from '../../core/dates/day.ts';
import type { Workspace } from '../../core/index.ts';
import { nextFreeId } from '../../core/workspace/next-id.ts';
import type { NewDocumentRequest } from '../messages/new-document.ts';
import { asDraft, type Template } from './template.ts';
import { templates } from './templates/templates.ts';

/** The library that a new document will belong to. */
export interface Around {
  readonly workspace: Workspace;
  readonly idPrefix: string | undefined;
  readonly today: Day;
}

/** The text of a new document, with places to fill in. */
export function documentText(
  { template, title, owner }: NewDocumentRequest['params'],
  { workspace, idPrefix, today }: Around,
): Template {
  return asDraft(
    templates[template]({
      title: inTemplate(title),
      today: today.toString(),
      review: aQuarterAfter(today).toString(),
      ...(owner === '' ? {} : { owner: inTemplate(owner) }),
      ...nextId(workspace, idPrefix),
    }),
  );
}

/** An ID goes on where others have one. */
function nextId(workspace: Workspace, idPrefix: string | undefined): { readonly id?: string } {
  if (!workspace.known.some((known) => known.value('id') !== undefined)) return {};
  return { id: nextFreeId(workspace, idPrefix === undefined ? {} : { idPrefix }) };
}

/** What a person has typed is text, and on one line. */
function inTemplate(typed: string): string {
  return typed.replace(/[⟨⟩]/g, '').replace(/\s+/g, ' ').trim();
}
