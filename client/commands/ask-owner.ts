import * as vscode from 'vscode';
import type { PeopleRequest, PersonFacts } from '../../server/messages/new-document.ts';
import type { LanguageServer } from '../language-server.ts';

interface OwnerItem extends vscode.QuickPickItem {
  readonly name: string;
}

/** One of the organisation, a name that is typed, or nobody yet, as empty text; undefined when it is called off. */
export async function askOwner(server: LanguageServer, title: string): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<OwnerItem>();
  let people: readonly PersonFacts[] = [];
  const offer = () => {
    pick.items = owners(people, pick.value.trim());
  };
  // Right after the start not all files have been read, and with each some people more are known.
  const learn = async () => {
    people = (await server.ask<PeopleRequest>('sop/people', {})) ?? [];
    offer();
  };
  await learn();
  const learning = server.onOverviewChange(learn);
  pick.title = title;
  pick.placeholder = vscode.l10n.t(
    'Who owns it? One person who keeps it right and current: choose, or type a name',
  );
  pick.matchOnDescription = true;
  pick.onDidChangeValue(offer);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      // Whoever types fast presses Enter before the typed name is among the items.
      resolve(pick.selectedItems[0]?.name ?? pick.value.trim());
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      learning.dispose();
      pick.dispose();
    });
    pick.show();
  });
}

function owners(people: readonly PersonFacts[], typed: string): OwnerItem[] {
  const isKnown = people.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
  return [
    ...people.map(({ name, roles }) => ({
      name,
      label: name,
      description: roles.join(', '),
      iconPath: new vscode.ThemeIcon('account'),
    })),
    ...(typed === '' || isKnown
      ? []
      : [
          {
            name: typed,
            label: vscode.l10n.t('Somebody new: {0}', typed),
            iconPath: new vscode.ThemeIcon('person-add'),
          },
        ]),
    {
      name: '',
      label: vscode.l10n.t('Decide later'),
      iconPath: new vscode.ThemeIcon('debug-step-over'),
    },
  ];
}
