import { ThemeColor, ThemeIcon } from 'vscode';
import type { DocumentFacts, LibraryGroupName, ReviewState } from '../../server/messages/overview.ts';

export const reviewIcons: Readonly<Record<ReviewState, ThemeIcon>> = {
  overdue: new ThemeIcon('warning', new ThemeColor('list.errorForeground')),
  due: new ThemeIcon('calendar', new ThemeColor('list.warningForeground')),
  current: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  undated: new ThemeIcon('question'),
};

export const kindIcons: Readonly<Record<DocumentFacts['kind'], ThemeIcon>> = {
  sop: new ThemeIcon('checklist'),
  workflow: new ThemeIcon('type-hierarchy-sub'),
  tracker: new ThemeIcon('milestone'),
  organisation: new ThemeIcon('organization'),
};

export const groupIcons: Readonly<Record<LibraryGroupName, ThemeIcon>> = {
  unattached: new ThemeIcon('files'),
  trackers: kindIcons.tracker,
  organisations: kindIcons.organisation,
};
