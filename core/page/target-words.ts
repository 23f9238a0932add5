import type { Target } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { withoutMarkdown } from '../names/name-key.ts';

/** Where the work goes, in words; what is named there may lead to it. */
interface TargetWords {
  readonly before: string;
  /** Empty where nothing is named. */
  readonly name: string;
  readonly behind: string;
}

/**
 * Where the work goes, for somebody who has the procedure before them: `go to 3 Fill in the request`, with the number by
 * which a step is found on paper.
 */
export function targetWords({ kind, name, part }: Target, document: SopDocument): TargetWords {
  const words = plain.get(kind) ?? (name === undefined ? withoutMarkdown(part.text) : undefined);
  if (words !== undefined || name === undefined) return { before: words ?? '', name: '', behind: '' };
  const named = withoutMarkdown(name.text);
  if (kind === 'run') return { before: 'follow “', name: named, behind: '”' };
  if (kind === 'escalate to') return { before: 'escalate to ', name: named, behind: '' };
  const [step, another] = document.stepsNamed(name.text);
  if (step === undefined || another !== undefined) return { before: 'go to ', name: named, behind: '' };
  return {
    before: `go to ${document.numberOf(step)} `,
    name: withoutMarkdown(step.title.text),
    behind: '',
  };
}

const plain: ReadonlyMap<Target['kind'], string> = new Map([
  ['continue', 'carry on where you were'],
  ['stop', 'stop here'],
  ['finish', 'the work is done'],
]);
