import * as vscode from 'vscode';

/** What is asked of VS Code's own extension for git, which has an interface for others. */
interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<GitApi['state']>;
  getRepository(uri: vscode.Uri): GitRepository | null;
}

export interface GitRepository {
  readonly state: { readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined };
  /** The text of a file in a commit. Rejects where it is not in it. */
  show(ref: string, path: string): Promise<string>;
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly GitCommit[]>;
  getRefs(query: { readonly sort: 'committerdate' }): Promise<readonly GitRef[]>;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

export interface GitRef {
  readonly name?: string;
  readonly commit?: string;
}

/** The repository that a document is in; undefined where there is none, or no git. */
export async function repositoryOf({ uri }: vscode.TextDocument): Promise<GitRepository | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (extension === undefined || uri.scheme !== 'file') return undefined;
  try {
    const git = await extension.activate();
    const api = git.getAPI(1);
    await initialized(api);
    return api.getRepository(uri) ?? undefined;
  } catch {
    // It is switched off, or there is no git on this machine.
    return undefined;
  }
}

/** It looks for repositories when it begins. */
async function initialized({ state, onDidChangeState }: GitApi): Promise<void> {
  if (state === 'initialized') return;
  await new Promise<void>((resolve) => {
    const listening = onDidChangeState(() => {
      listening.dispose();
      resolve();
    });
  });
}

/** Commands that need git are offered where the editor has it, which it has once somebody trusts the folder. */
export function tellOfGit(): vscode.Disposable {
  tellNow();
  return vscode.extensions.onDidChange(tellNow);
}

function tellNow(): void {
  const has = vscode.extensions.getExtension('vscode.git') !== undefined;
  void vscode.commands.executeCommand('setContext', 'sop.hasGit', has);
}
