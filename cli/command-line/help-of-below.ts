/** `sop help tracker report` is `sop tracker report --help`: the help command itself takes one name. */
export function withHelpOfBelow(args: readonly string[]): readonly string[] {
  const [first, ...names] = args;
  return first === 'help' && names.length > 1 ? [...names, '--help'] : args;
}
