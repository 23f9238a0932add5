import manifest from '../../package.json' with { type: 'json' };
import texts from '../../package.nls.json' with { type: 'json' };
import type { Parts } from '../page-parts/marked-parts.ts';
import { code, table } from '../page-parts/table.ts';

const { commands, keybindings, configuration, menus } = manifest.contributes;

/** What docs/settings.md says of the settings of VS Code. */
export function editorSettingsParts(): Parts {
  const settings = Object.entries(configuration.properties).sort(
    ([, one], [, other]) => one.order - other.order,
  );
  const rows = settings.map(([name, setting]) => [
    code(name),
    // In VS Code a setting between number signs is a link to it.
    textOf(setting.markdownDescription).replace(/`#([\w.]+)#`/g, '`$1`'),
    setting.default === '' ? 'empty' : code(String(setting.default)),
  ]);
  return new Map([['editor settings', table(['setting', 'what it does', 'by itself'], rows)]]);
}

/** What docs/vscode.md says of commands: those that the palette offers. */
export function editorParts(): Parts {
  const hidden = menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);
  const rows = commands
    .filter(({ command }) => !hidden.includes(command))
    .map(({ command, title }) => [
      `SOP: ${textOf(title)}`,
      code(command),
      keybindings
        .filter((each) => each.command === command)
        .map(({ key }) => key)
        .join(', '),
    ]);
  return new Map([['commands', table(['in the palette', 'its name for keys of your own', 'key'], rows)]]);
}

/** A text of the extension in English, where the manifest has its name. */
function textOf(text: string): string {
  const name = /^%(.+)%$/.exec(text)?.[1];
  return name === undefined ? text : ((texts as Readonly<Record<string, string>>)[name] ?? text);
}
