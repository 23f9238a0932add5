import { goTosOf } from '../../document/targets.ts';
import type { Edit } from '../../findings/finding.ts';
import { replace } from '../../fixes/edit.ts';
import { nameKey } from '../../names/name-key.ts';
import { referencesOf } from '../../references/references.ts';
import { isWithin } from './events-within.ts';
import type { Extracted } from './extract-steps.ts';

/**
 * Who names one of the moved steps now names the one that runs them: a way in leads to the first of them, a time counts
 * from the end of the last. Undefined where somebody names another one.
 */
export function referencesFromOutside(extracted: Extracted): readonly Edit[] | undefined {
  const { document, steps, all, title } = extracted;
  const goTos = new Set(goTosOf(document).map(({ step }) => `${document.tree.range(step.part).start}`));
  const edits: Edit[] = [];
  for (const block of document.tree.blocks) {
    for (const { name, sorts, of } of referencesOf(block, document.kind)) {
      if (!sorts.includes('step') || of !== undefined || isWithin(extracted, name)) continue;
      const [step] = document.stepsNamed(name.text);
      if (step === undefined || !all.has(step)) continue;
      const isGoTo = goTos.has(`${document.tree.range(name).start}`);
      if (step !== (isGoTo ? steps[0] : steps.at(-1))) return undefined;
      if (nameKey(name.text) !== nameKey(title)) edits.push(replace(document, name, title));
    }
  }
  return edits;
}
