import { configName } from '../../core/index.ts';

/** Folders that hold what others made. */
const foreign: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** The folder of that name is not part of the workspace's own work. */
export function isForeign(name: string): boolean {
  return foreign.has(name);
}

/** By a name, a path or a uri. */
export function isSopFile(name: string): boolean {
  return name.toLowerCase().endsWith('.sop');
}

export function isSettings(name: string): boolean {
  return name === configName || name.endsWith(`/${configName}`);
}

export function concerns(name: string): boolean {
  return isSopFile(name) || isSettings(name);
}
