export interface Example {
  /** In the page, counted from 1: that of the opening backticks. */
  readonly line: number;
  readonly text: string;
}

/** The code blocks of a Markdown page that are of that language. */
export function examplesIn(page: string, language: string): readonly Example[] {
  const blocks = page.matchAll(/^(`{3,})(\w+)\n([\s\S]*?\n)\1$/gm);
  return [...blocks]
    .filter((block) => block[2] === language)
    .map((block) => ({ line: page.slice(0, block.index).split('\n').length, text: block[3] ?? '' }));
}

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
