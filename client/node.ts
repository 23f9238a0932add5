import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type SopExtension } from './extension.ts';

/** The extension on a machine: the server is a process of its own. */
export function activate(context: ExtensionContext): SopExtension {
  const run = { module: context.asAbsolutePath('dist/server-start.js'), transport: TransportKind.ipc };
  const server = { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } };
  const conversionProgram = context.asAbsolutePath('dist/conversion-program.js');
  return activateWith(
    context,
    conversionProgram,
    (name, options) => new LanguageClient('sop', name, server, options),
  );
}
