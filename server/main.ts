import './heap.ts';
import { createConnection } from 'vscode-languageserver/node';
import { inThread } from './conversion/in-thread.ts';
import { disk } from './files/disk.ts';
import { startServer } from './start-server.ts';

const transports = ['--node-ipc', '--stdio', '--socket', '--pipe'];
const isChosen = process.argv.some((argument) =>
  transports.some((transport) => argument.startsWith(transport)),
);
if (!isChosen) process.argv.push('--stdio');

startServer(createConnection(), { disk, startConversion: inThread });
