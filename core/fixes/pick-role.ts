import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import type { Fix } from '../findings/finding.ts';
import { nameKey } from '../names/name-key.ts';
import { replace } from './edit.ts';

const mostOffered = 8;

/** Names the role that does a step: each role of the document is offered, that of the step before it first. */
export function pickRole(document: SopDocument, step: Step): readonly Fix[] {
  const at = document.allSteps.indexOf(step);
  const before = document.allSteps.slice(0, Math.max(0, at)).findLast((each) => each.role !== undefined)
    ?.role?.text;
  const roles = [before, ...document.roles.map((role) => role.name.text)].filter(
    (role) => role !== undefined,
  );
  const different = [...new Map(roles.map((role) => [nameKey(role), role])).values()];
  const start = { block: step.node.block, start: step.title.start, end: step.title.start };
  return different.slice(0, mostOffered).map((role, index) => ({
    title: `Make it a step of ${role}`,
    edits: [replace(document, start, `${role}: `)],
    safe: false,
    preferred: index === 0,
  }));
}
