/**
 * An example as a document: a whole document as it is, and any other with the least around it that it needs. Steps get
 * `SOP: Example` and `Steps:` above them; everything else, being fields and sections, gets the header alone.
 */
export function documentIn(example: string): string {
  const first = example.split('\n').find((line) => !line.startsWith('#')) ?? '';
  if (/^(?:SOP|Workflow|Tracker|Organisation): /.test(first)) return example;
  if (!first.startsWith('- ')) return `SOP: Example\n${example}`;
  return `SOP: Example\nSteps:\n${example.replace(/^(?=.)/gm, '  ')}`;
}
