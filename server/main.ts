import './heap.ts';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './start-server.ts';

const transports = ['--node-ipc', '--stdio', '--socket', '--pipe'];
const isChosen = process.argv.some((argument) =>
  transports.some((transport) => argument.startsWith(transport)),
);
if (!isChosen) process.argv.push('--stdio');

startServer(createConnection, async () => (await import('./node-host.ts')).nodeHost);
