import type { FieldNode, Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { gathered } from '../document/gathered.ts';
import { inBlocks } from '../document/stretches.ts';
import { fromSteps } from '../document/work.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { declareIn } from '../fixes/declare.ts';
import { replace } from '../fixes/edit.ts';
import { type Named, named } from '../names/named.ts';
import { isSlipOf, nearest } from '../names/nearest.ts';
import { namesOf } from '../values/list.ts';

export const systemUndeclared: WorkspaceRule = {
  name: 'system-undeclared',
  group: 'steps',
  severity: 'warning',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'A step names a system that is not on the list',
  why: 'Whoever does the step for the first time cannot look up where the system is, and asks for no access in time.',
  *check(document, { known }) {
    if (!document.isProcedure || known.systems.isEmpty) return;
    const uses = systemsIn(document.workBlocks).filter(({ key }) => !known.systems.hasKey(key));
    if (uses.length === 0) return;
    const unknown = Object.groupBy(uses, ({ key }) => key);
    for (const [first, ...others] of Object.values(unknown).flatMap((uses) =>
      uses === undefined ? [] : [uses],
    )) {
      if (first === undefined) continue;
      yield {
        at: first.part,
        what: `${quote(first.part.text)} is not among the systems.`,
        next: 'Add it under “Systems:”, or write the system that is meant as it stands there.',
        related: others.map(({ part }) => ({ document, at: part, message: 'Used here too' })),
        fixes: () => fixesFor(document, [first.part, ...others.map(({ part }) => part)], known.systems.names),
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Systems: Admin console

          Steps:
            - Coordinator: Confirm the order
              in: ⟦Order book⟧
            - Engineer: Create the environment
              in: admin console, Order book
        `,
        fixed: text`
          SOP: Set-up of a second environment

          Systems: Admin console, Order book

          Steps:
            - Coordinator: Confirm the order
              in: Order book
            - Engineer: Create the environment
              in: admin console, Order book
        `,
      },
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Coordinator: Confirm the order
              in: ⟦Admin consol⟧
        `,
        others: [
          text`
            Organisation: Acme Customer Success

            Systems:
              - Admin console
          `,
        ],
        fixed: text`
          SOP: Set-up of a second environment

          Steps:
            - Coordinator: Confirm the order
              in: Admin console
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Coordinator: Confirm the order
              in: Order book
        `,
      },
      {
        text: text`
          SOP: Set-up of a second environment

          Systems: Order book

          Steps:
            - Coordinator: Confirm the order
              in: Admin console, order book
        `,
        others: [
          text`
            Organisation: Acme Customer Success

            Systems: Admin console
          `,
        ],
      },
    ],
  },
};

const systemsIn = inBlocks(fromSteps((step) => gathered(step.fieldsNamed('in'), systemsNamed), ['in']));

function systemsNamed(field: FieldNode): readonly Named[] {
  return namesOf(field)
    .filter(({ text }) => text !== '')
    .map(named);
}

function fixesFor(document: SopDocument, uses: readonly Part[], systems: readonly string[]): readonly Fix[] {
  const written = uses[0]?.text ?? '';
  const meant = nearest(written, systems);
  const isSlip = meant.some((system) => isSlipOf(written, system));
  const renames = meant.map((system, index) => ({
    title: `Write “${system}”`,
    edits: uses.map((use) => replace(document, use, system)),
    safe: false,
    preferred: isSlip && index === 0,
  }));
  const declare = { ...declareIn(document, 'systems', written), preferred: !isSlip };
  return isSlip ? [...renames, declare] : [declare, ...renames];
}
