import type { TemplateName } from '../../messages/new-document.ts';
import type { DocumentTemplate } from '../document-template.ts';
import { checklist } from './checklist.ts';
import { incident } from './incident.ts';
import { meeting } from './meeting.ts';
import { organisation } from './organisation.ts';
import { procedure } from './procedure.ts';
import { tracker } from './tracker.ts';
import { workflow } from './workflow.ts';

export const templates: Readonly<Record<TemplateName, DocumentTemplate>> = {
  procedure,
  checklist,
  incident,
  meeting,
  workflow,
  organisation,
  tracker,
};
