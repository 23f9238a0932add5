import * as vscode from 'vscode';

/** Writes a file, or says that there is none to be written. */
export async function isWritten(uri: vscode.Uri, text: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return true;
  } catch {
    return false;
  }
}

/** `kick-off-2.sop` where there is a `kick-off.sop` already. */
export async function freeName(folder: vscode.Uri, fileName: string): Promise<vscode.Uri> {
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? fileName : fileName.replace(/\.sop$/, `-${nth}.sop`);
    const uri = vscode.Uri.joinPath(folder, name);
    if (!(await isThere(uri))) return uri;
  }
}

export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
