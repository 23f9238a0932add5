import { aQuarterAfter } from '../../core/dates/day.ts';
import { nextFreeId } from '../../core/workspace/next-id.ts';
import type { Kind } from '../../grammar/index.ts';
import type { NewDocument, NewDocumentRequest, TemplateName } from '../messages/new-document.ts';
import type { Session } from '../session.ts';
import { fileNameFor } from './file-name.ts';
import { usualFolder } from './folder.ts';
import { asSnippet, asText } from './template.ts';
import { templates } from './templates/templates.ts';

/** The text of a new document, and where it goes. */
export function newDocument(
  { template, title, owner }: NewDocumentRequest['params'],
  session: Session,
): NewDocument | null {
  const folder = usualFolder(kindOf(template), session);
  // There is one, mostly, and it is looked for by what it is.
  const fileName = fileNameFor(template === 'organisation' ? 'organisation' : title);
  const today = session.dayFor(folder === null ? '' : `${folder}/${fileName}`);
  const text = templates[template]({
    title: inTemplate(title),
    today: today.toString(),
    review: aQuarterAfter(today).toString(),
    ...(owner === '' ? {} : { owner: inTemplate(owner) }),
    ...nextId(folder ?? '', session),
  });
  return {
    snippet: asSnippet(text),
    text: asText(text),
    fileName,
    folder,
  };
}

/** An ID goes on where others have one. */
function nextId(folder: string, { library, configs }: Session): { readonly id?: string } {
  const uri = `${folder}/new.sop`;
  const workspace = library.workspaceOf(uri);
  if (!workspace.known.some((known) => known.value('id') !== undefined)) return {};
  const { idPrefix } = configs.settingsFor(uri);
  return { id: nextFreeId(workspace, idPrefix === undefined ? {} : { idPrefix }) };
}

function kindOf(template: TemplateName): Kind {
  return template === 'workflow' || template === 'organisation' || template === 'tracker' ? template : 'sop';
}

/** What a person has typed is text, and on one line. */
function inTemplate(typed: string): string {
  return typed.replace(/[⟨⟩]/g, '').replace(/\s+/g, ' ').trim();
}
