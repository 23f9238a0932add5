/** Text as it is, or a place to fill in with what it is to say. */
export type Piece = string | { readonly ask: string };

/** Text that goes in at an offset. */
export interface Insertion {
  readonly pieces: readonly Piece[];
  readonly at: number;
}

/** The beginnings of a first step, below the document's own heading or at its end, and where they go in. */
export function firstStep(text: string): Insertion {
  const item: readonly Piece[] = ['  - ', { ask: 'Role' }, ': ', { ask: 'What is done first' }];
  const heading = /^(?:steps|stages):[ \t]*$/im.exec(text);
  if (heading) return { pieces: ['\n', ...item], at: heading.index + heading[0].length };
  const section = /^\s*workflow:/im.test(text) ? 'Stages:\n' : 'Steps:\n';
  const header: readonly Piece[] = text.trim() === '' ? ['SOP: ', { ask: 'What it achieves' }, '\n\n'] : [];
  return { pieces: [gapAfter(text), ...header, section, ...item, '\n'], at: text.length };
}

function gapAfter(text: string): string {
  if (text === '' || text.endsWith('\n\n')) return '';
  return text.endsWith('\n') ? '\n' : '\n\n';
}
