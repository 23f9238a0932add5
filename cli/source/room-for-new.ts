import { setFlagsFromString } from 'node:v8';

let isKept = false;

/**
 * From here on new objects get no more room than they have: V8 would give them more and more of it, up to a hundred
 * megabytes and as much again to clear it, while hardly any of those that thousands of files make stay.
 */
export function keepRoomForNew(): void {
  if (isKept) return;
  isKept = true;
  setFlagsFromString('--semi-space-growth-factor=1');
  // Code is kept for the next start under the flags that hold at the end, and is of no use under others.
  process.once('exit', () => setFlagsFromString('--semi-space-growth-factor=2'));
}
