import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../start-server.ts';
import { inWorker } from './in-worker.ts';

/** The server in a worker of a browser: it has no disk, the editor reads the files for it. */
declare const self: DedicatedWorkerGlobalScope;

startServer(
  (options) => createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), options),
  async () => ({ startConversion: inWorker }),
);
