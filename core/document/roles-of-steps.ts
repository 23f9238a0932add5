import type { SopDocument } from './document.ts';
import { inStretches } from './stretches.ts';
import { workOf } from './work.ts';

/** What stands where a role does, as it is written: before the title of a step, or as the name of a track. */
export function rolesOfSteps(document: SopDocument): readonly string[] {
  return document.once('roles of steps', () => {
    return [...new Set(rolesIn(document.workBlocks))];
  });
}

const rolesIn = inStretches((blocks): readonly string[] => [
  ...new Set(
    blocks
      .flatMap((block) => workOf(block).steps)
      .flatMap(({ role, around }) => [
        ...(role === undefined ? [] : [role.text]),
        ...(around?.kind === 'track' ? [around.name.text] : []),
      ]),
  ),
]);
