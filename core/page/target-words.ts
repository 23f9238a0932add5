import type { Target } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { withoutMarkdown } from '../names/name-key.ts';

/**
 * Where the work goes, for somebody who has the procedure on paper: `go to 3 Fill in the request`, with the number by
 * which a step is found there.
 */
export function targetWords({ kind, name, part }: Target, document: SopDocument): string {
  const words = plain.get(kind);
  if (words !== undefined) return words;
  const named = withoutMarkdown(name?.text ?? '');
  if (named === '') return withoutMarkdown(part.text);
  if (kind === 'run') return `follow “${named}”`;
  const [step, another] = kind === 'go to' && name !== undefined ? document.stepsNamed(name.text) : [];
  if (step === undefined || another !== undefined) return withoutMarkdown(part.text);
  return `go to ${document.numberOf(step)} ${withoutMarkdown(step.title.text)}`;
}

const plain: ReadonlyMap<Target['kind'], string> = new Map([
  ['continue', 'carry on where you were'],
  ['stop', 'stop here'],
  ['finish', 'the work is done'],
]);
