import type { SyntaxNode } from '../../../grammar/index.ts';
import type { Step } from '../../document/step.ts';
import { goTosOf, targetOf } from '../../document/targets.ts';
import type { Edit } from '../../findings/finding.ts';
import { replace } from '../../fixes/edit.ts';
import { nameKey } from '../../names/name-key.ts';
import { textsOf } from '../../values/list.ts';
import { readTimeBox } from '../../values/time-box.ts';
import type { Extracted } from './extract-steps.ts';

const words = { within: 'of', wait: 'after', by: 'before' } as const;

/**
 * The events from which the times of moved steps count, said anew: what stands before them is now the trigger, and what
 * is further away belongs to another document. Undefined where a target leads out, or ends the work as a whole.
 */
export function eventsWithin(extracted: Extracted): readonly Edit[] | undefined {
  const { document, steps, all } = extracted;
  if (steps.some(({ node }) => endsAll(node))) return undefined;
  for (const { target, step } of goTosOf(document)) {
    if (!isWithin(extracted, target.part)) continue;
    if (!document.stepsByKey(step.key).every((each) => all.has(each))) return undefined;
  }
  return [...all].flatMap((step) => eventsOf(step, extracted));
}

function eventsOf(step: Step, extracted: Extracted): readonly Edit[] {
  const { document } = extracted;
  return step.fields.flatMap((field) => {
    const word = words[field.name as keyof typeof words];
    if (word === undefined) return [];
    return textsOf(field).flatMap((text): readonly Edit[] => {
      const { event } = readTimeBox(text, word);
      const said = event && inNewDocument(event.text, extracted);
      return event === undefined || said === undefined ? [] : [replace(document, event, said)];
    });
  });
}

/** Undefined for what stays as it is: steps that are moved as well, and events that stand for themselves. */
function inNewDocument(event: string, { document, steps, all, before }: Extracted): string | undefined {
  const key = nameKey(event);
  const name = document.value('id')?.text ?? document.title?.text ?? '';
  const isFirst = document.work[0] === steps[0];
  if (key === 'trigger') return isFirst ? undefined : `the trigger of ${name}`;
  const [step] = document.stepsByKey(key);
  if (step === undefined || all.has(step)) return undefined;
  return step === before ? 'trigger' : `${event} in ${name}`;
}

/** Whether `stop` or `finish` stands below: there it would end only the new procedure. */
function endsAll(node: SyntaxNode): boolean {
  const kind = targetOf(node)?.kind;
  return kind === 'stop' || kind === 'finish' || node.children.some(endsAll);
}

export function isWithin(
  { document: { tree }, range }: Extracted,
  at: { readonly block: Parameters<typeof tree.startOf>[0]; readonly start: number },
): boolean {
  const offset = tree.startOf(at.block) + at.start;
  return range.start <= offset && offset < range.end;
}
