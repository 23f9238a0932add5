import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, type SopExtension } from '../extension.ts';

/** The extension in a browser: the server is a worker, a new one each time it is started. */
export function activate(context: ExtensionContext): SopExtension {
  const inDist = (name: string) => Uri.joinPath(context.extensionUri, 'dist', name).toString(true);
  const script = inDist('server-worker.js');
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  const server = async () => {
    worker?.terminate();
    worker = new Worker(script, { name: 'SOP Language Server' });
    // Not the worker itself: that of an extension host is none that the client would take for one.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return activateWith(
    context,
    inDist('conversion-program.js'),
    (name, options) => new LanguageClient('sop', name, server, options),
  );
}
