import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

export interface TemporaryFolder {
  path: string;
  /** A copy of samples/ inside it, which tests may change. */
  workspace: string;
  remove(): Promise<void>;
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'sop-'));
  const workspace = join(path, 'samples');
  await mkdir(workspace);
  await cp(join(root, 'samples'), workspace, { recursive: true });
  const everything = { recursive: true, force: true, maxRetries: 5 };
  const removeAtOnce = () => rmSync(path, everything);
  process.once('exit', removeAtOnce);
  return {
    path,
    workspace,
    remove() {
      process.off('exit', removeAtOnce);
      return rm(path, everything);
    },
  };
}
