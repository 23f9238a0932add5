/**
 * `--fix` alone is `--fix=safe`. An option with a value that may be missing would take the path behind it for the value:
 * `sop check --fix onboarding/`.
 */
export function withFixKind(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return args.map((arg, index) => (arg === '--fix' && (end < 0 || index < end) ? '--fix=safe' : arg));
}
