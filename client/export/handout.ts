import * as vscode from 'vscode';
import type { DocumentForm, ExportView } from '../../server/messages/export.ts';
import type { Handout } from '../webview/protocol.ts';

/** How a document is handed out: what is asked of the server, and what the file is called. */
export interface HandoutFile {
  readonly form: DocumentForm;
  readonly view: ExportView;
  /** Of the file's name: `-checklist.html` */
  readonly ending: string;
  /** What files of that kind are called. */
  readonly kind: string;
}

export const handouts: Readonly<Record<Handout, HandoutFile>> = {
  html: { form: 'html', view: 'document', ending: '.html', kind: 'HTML' },
  docx: { form: 'docx', view: 'document', ending: '.docx', kind: 'Word' },
  checklist: { form: 'html', view: 'checklist', ending: '-checklist.html', kind: 'HTML' },
  raci: { form: 'html', view: 'raci', ending: '-who-does-what.html', kind: 'HTML' },
  csv: { form: 'csv', view: 'document', ending: '.csv', kind: 'CSV' },
  bpmn: { form: 'bpmn', view: 'document', ending: '.bpmn', kind: 'BPMN' },
};

export interface HandoutItem extends vscode.QuickPickItem {
  readonly handout: Handout;
}

/** To choose from; a document that describes no work has no sheet and no table of its steps. */
export function handoutItems(isProcedure: boolean): readonly HandoutItem[] {
  const { l10n } = vscode;
  const item = (handout: Handout, label: string, description: string) => ({ handout, label, description });
  return [
    item('html', l10n.t('Web page (HTML)'), l10n.t('One file that every browser shows and prints')),
    item('docx', l10n.t('Word (.docx)'), l10n.t('To be read and changed in Word')),
    ...(isProcedure
      ? [
          item('checklist', l10n.t('Checklist (HTML)'), l10n.t('A sheet to print and tick off')),
          item('raci', l10n.t('Who does what (HTML)'), l10n.t('A RACI table to print')),
          item('csv', l10n.t('Table of the steps (CSV)'), l10n.t('For spreadsheets')),
          item('bpmn', l10n.t('Process (BPMN 2.0)'), l10n.t('For tools that draw and run processes')),
        ]
      : []),
  ];
}
