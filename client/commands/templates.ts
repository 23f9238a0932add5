import { l10n, type QuickPickItem, ThemeIcon } from 'vscode';
import type { TemplateName } from '../../server/messages/new-document.ts';

export interface TemplateItem extends QuickPickItem {
  readonly template: TemplateName;
}

/** What a document may begin as. */
export function templateItems(): readonly TemplateItem[] {
  return [
    item(
      'procedure',
      'list-ordered',
      l10n.t('Procedure'),
      l10n.t('Steps in their order, each with who does it'),
    ),
    item(
      'checklist',
      'checklist',
      l10n.t('Checklist'),
      l10n.t('The same round every time, and what happens with what is not in order'),
    ),
    item(
      'incident',
      'flame',
      l10n.t('Incident response'),
      l10n.t('Something has gone wrong: confirm it, contain it, tell people, put it right'),
    ),
    item('meeting', 'calendar', l10n.t('Meeting'), l10n.t('An agenda with times, and what comes out of it')),
    item(
      'workflow',
      'type-hierarchy-sub',
      l10n.t('Workflow'),
      l10n.t('Stages from a trigger to an outcome, each run by procedures of its own'),
    ),
    item('tracker', 'milestone', l10n.t('Tracker'), l10n.t('The way of one customer through a workflow')),
    item(
      'organisation',
      'organization',
      l10n.t('Organisation'),
      l10n.t('The people, roles and systems that the procedures name'),
    ),
  ];
}

function item(template: TemplateName, icon: string, label: string, detail: string): TemplateItem {
  return { template, label, detail, iconPath: new ThemeIcon(icon) };
}
