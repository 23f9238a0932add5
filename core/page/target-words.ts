import type { Target } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { withoutMarkdown } from '../names/name-key.ts';

/** Where the work goes, in words; what is named there may lead to it. */
interface TargetWords {
  readonly before: string;
  /** Empty where nothing is named. */
  readonly name: string;
}

/**
 * Where the work goes, for somebody who has the procedure before them: `go to 3 Fill in the request`, with the number by
 * which a step is found on paper.
 */
export function targetWords({ kind, name, part }: Target, document: SopDocument): TargetWords {
  if (kind === 'continue')
    return { before: part.block.section?.contents === 'branches' ? 'go on where it was' : 'go on', name: '' };
  const words = plain.get(kind) ?? (name === undefined ? withoutMarkdown(part.text) : undefined);
  if (words !== undefined || name === undefined) return { before: words ?? '', name: '' };
  const named = withoutMarkdown(name.text);
  const [step, another] = kind === 'go to' ? document.stepsNamed(name.text) : [];
  if (step === undefined || another !== undefined) return { before: `${kind} `, name: named };
  return { before: `go to ${document.numberOf(step)} `, name: withoutMarkdown(step.title.text) };
}

const plain: ReadonlyMap<Target['kind'], string> = new Map([
  ['stop', 'stop'],
  ['finish', 'the work is done'],
]);
