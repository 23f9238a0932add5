import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { insertAt, lineEndOf } from '../fixes/edit.ts';
import { insertSection } from '../fixes/insert-entry.ts';
import { nameKey } from '../names/name-key.ts';

export const qualityCheckMissing: DocumentRule = {
  name: 'quality-check-missing',
  group: 'checks',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'Nobody checks that it was done well',
  why: 'Work that nobody looks at again goes wrong for weeks before anyone notices.',
  *check(document) {
    if (!document.isProcedure || document.kind !== 'sop' || document.checks.length > 0) return;
    yield {
      at: document.section('quality check')?.heading.key,
      what: 'The document has no quality check.',
      next: 'Write “Quality check:” and below it who confirms what, by when, and what happens if it does not hold.',
      fixes: () => offers(document),
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          ⟦SOP: Food storage check⟧
          Completed when: The check is saved in the checklist app

          Roles:
            - Cook
            - Kitchen Manager

          Steps:
            - Cook: Read the temperature
        `,
        fixed: text`
          SOP: Food storage check
          Completed when: The check is saved in the checklist app

          Roles:
            - Cook
            - Kitchen Manager

          Steps:
            - Cook: Read the temperature

          Quality check:
            - Kitchen Manager: Confirm that the check is saved in the checklist app
        `,
      },
      {
        text: text`
          SOP: Food storage check

          Steps:
            - Cook: Read the temperature

          ⟦Quality check⟧:
        `,
        fixed: text`
          SOP: Food storage check

          Steps:
            - Cook: Read the temperature

          Quality check:
            - Role: Confirm that it was done well
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Food storage check

          Quality check:
            - Kitchen Manager: Confirm that today's two checks are saved
        `,
      },
      {
        text: text`
          Workflow: Customer onboarding
        `,
      },
    ],
  },
};

const mostOffered = 5;

/** Every role of our own side is offered, those that do the fewest steps first: it should not check its own work. */
function offers(document: SopDocument): readonly Fix[] {
  const own = document.roles.filter((role) => nameKey(role.value('side')?.text ?? 'internal') === 'internal');
  const names = own.map((role) => role.name.text);
  names.sort((one, other) => stepsOf(document, one) - stepsOf(document, other));
  const roles = names.length === 0 ? ['Role'] : names.slice(0, mostOffered);
  return roles.map((role, index) => ({
    title: names.length === 0 ? 'Add a quality check' : `Add a quality check by ${role}`,
    edits: [write(document, `  - ${role}: ${titleFor(document)}`)],
    safe: false,
    preferred: index === 0,
    byPerson: true,
  }));
}

function stepsOf(document: SopDocument, role: string): number {
  return document.allSteps.filter(
    (step) => step.role !== undefined && nameKey(step.role.text) === nameKey(role),
  ).length;
}

function titleFor(document: SopDocument): string {
  const outcome = document.value('completed when')?.text;
  if (outcome === undefined) return 'Confirm that it was done well';
  const begins = /^(?:The|A|An|All|Every|Each|Both|No|Nobody|Everyone)\b/.test(outcome);
  return `Confirm that ${begins ? outcome.charAt(0).toLowerCase() + outcome.slice(1) : outcome}`.replace(
    /\.$/,
    '',
  );
}

function write(document: SopDocument, line: string) {
  const heading = document.section('quality check')?.heading;
  if (heading === undefined) return insertSection(document, 'quality check', [line]);
  return insertAt(
    document,
    document.tree.startOf(heading.block) + heading.end,
    `${lineEndOf(document)}${line}`,
  );
}
