import type { Target } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step, Work } from '../document/step.ts';

/** A step, and those that begin when it has ended as it should. */
export interface Followed {
  readonly step: Step;
  /** More than one where tracks begin, or where the first of them is not always done. */
  readonly next: readonly Step[];
}

/** What follows each step of the work when all goes as it should, in the order of the text: no branch but `otherwise`. */
export function followersOf(document: SopDocument): readonly Followed[] {
  return document.once('followers', () => {
    const found: Followed[] = [];
    sequence(document, document.work, [], found);
    return found.reverse();
  });
}

/** From the last to the first, as each one needs to know what comes after it. Returns what the sequence begins with. */
function sequence(
  document: SopDocument,
  work: readonly Work[],
  after: readonly Step[],
  found: Followed[],
): readonly Step[] {
  let next = after;
  for (const each of work.toReversed()) {
    if (each.kind === 'step') {
      found.push({ step: each, next: leavesTo(document, each, next) });
      next = isOptional(each) ? [each, ...next].slice(0, mostFollowers) : [each];
    } else if (each.kind === 'track') next = sequence(document, each.work, next, found);
    else {
      const joined = next;
      const begins = each.work.toReversed().flatMap((one) => sequence(document, [one], joined, found));
      next = [...new Set(begins)].slice(0, mostFollowers);
    }
  }
  return next;
}

/** Where many steps in a row are optional, each of the later ones may be the next: more than these are not told. */
const mostFollowers = 12;

function isOptional(step: Step): boolean {
  return step.field('only if') !== undefined || step.field('only for') !== undefined;
}

function leavesTo(document: SopDocument, step: Step, next: readonly Step[]): readonly Step[] {
  const target: Target | undefined =
    step.closing?.target ?? step.branches.find((branch) => branch.node.isOtherwise)?.target;
  if (target === undefined || target.kind === 'continue' || target.kind === 'run') return next;
  return target.kind === 'go to' ? document.stepsNamed(target.name?.text ?? '').slice(0, 1) : [];
}
