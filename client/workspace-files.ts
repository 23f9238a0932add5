import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FindFilesRequest, ReadBytesRequest, ReadFileRequest } from '../server/messages/files.ts';
import { base64Of } from './base64.ts';

/** Reads the files of virtual workspaces for the server, which has no way to them. */
export function readFilesFor(client: BaseLanguageClient): vscode.Disposable {
  const find: FindFilesRequest['method'] = 'sop/findFiles';
  const read: ReadFileRequest['method'] = 'sop/readFile';
  const readBytes: ReadBytesRequest['method'] = 'sop/readBytes';
  return vscode.Disposable.from(
    client.onRequest(
      find,
      async ({ folder }: FindFilesRequest['params']): Promise<FindFilesRequest['result']> => {
        const found: string[] = [];
        await collect(vscode.Uri.parse(folder), found);
        return found;
      },
    ),
    client.onRequest(read, async ({ uri }: ReadFileRequest['params']): Promise<ReadFileRequest['result']> => {
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
      } catch {
        return null;
      }
    }),
    client.onRequest(readBytes, bytesIn),
  );
}

async function bytesIn({ uri, most }: ReadBytesRequest['params']): Promise<ReadBytesRequest['result']> {
  const file = vscode.Uri.parse(uri);
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    const base64 = size > most ? null : base64Of(await vscode.workspace.fs.readFile(file));
    return { size, base64 };
  } catch {
    return null;
  }
}

/** Folder by folder: not every virtual file system can be searched. */
async function collect(folder: vscode.Uri, found: string[]): Promise<void> {
  const entries = await Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => []);
  for (const [name, type] of entries) {
    const uri = vscode.Uri.joinPath(folder, name);
    // A link may lead back to a folder above it.
    if ((type & vscode.FileType.SymbolicLink) !== 0) continue;
    if ((type & vscode.FileType.Directory) !== 0) {
      if (name !== 'node_modules' && name !== '.git') await collect(uri, found);
    } else if (name.toLowerCase().endsWith('.sop') || name === 'sop.config.json') {
      found.push(uri.toString());
    }
  }
}
