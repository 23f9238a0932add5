import type { Kind } from '../../grammar/index.ts';
import type { NewDocument, NewDocumentRequest, TemplateName } from '../messages/new-document.ts';
import type { Session } from '../session.ts';
import { documentText } from './document-text.ts';
import { nameOfNew } from './file-name.ts';
import { usualFolder } from './folder.ts';
import { asSnippet, asText } from './template.ts';

/** The text of a new document, and where it goes. */
export function newDocument(params: NewDocumentRequest['params'], session: Session): NewDocument | null {
  const folder = usualFolder(kindOf(params.template), session);
  const fileName = nameOfNew(params);
  const uri = folder === null ? '' : `${folder}/${fileName}`;
  const text = documentText(params, {
    workspace: session.library.workspaceOf(uri),
    idPrefix: session.configs.settingsFor(uri).idPrefix,
    today: session.dayFor(uri),
  });
  return { snippet: asSnippet(text), text: asText(text), fileName, folder };
}

function kindOf(template: TemplateName): Kind {
  return template === 'workflow' || template === 'organisation' || template === 'tracker' ? template : 'sop';
}
