import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * `--fix` alone is `--fix=safe`. An option with a value that may be missing would take the path behind it for the value:
 * `sop check --fix onboarding/`. `--fix all` is `--fix=all` where nothing has that name.
 */
export function withFixKind(args: readonly string[], cwd: string): readonly string[] {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const written = options.flatMap((arg, index) => {
    if (options[index - 1] === '--fix' && isKind(arg, cwd)) return [];
    if (arg !== '--fix') return [arg];
    const next = options[index + 1];
    return [next !== undefined && isKind(next, cwd) ? `--fix=${next}` : '--fix=safe'];
  });
  return [...written, ...args.slice(options.length)];
}

function isKind(arg: string, cwd: string): boolean {
  return (arg === 'safe' || arg === 'all') && !existsSync(resolve(cwd, arg));
}
