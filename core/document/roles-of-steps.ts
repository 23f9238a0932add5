import type { SopDocument } from './document.ts';
import { perBlock } from './per-block.ts';
import { workOf } from './work.ts';

/** What stands where a role does, as it is written: before the title of a step, or as the name of a track. */
export function rolesOfSteps(document: SopDocument): readonly string[] {
  return document.once('roles of steps', () => {
    const roles = new Set<string>();
    for (const block of document.workBlocks) for (const role of rolesIn(block)) roles.add(role);
    return [...roles];
  });
}

const rolesIn = perBlock((block): readonly string[] => [
  ...new Set(
    workOf(block).steps.flatMap(({ role, around }) => [
      ...(role === undefined ? [] : [role.text]),
      ...(around?.kind === 'track' ? [around.name.text] : []),
    ]),
  ),
]);
