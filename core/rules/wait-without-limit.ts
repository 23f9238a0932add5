import type { SopDocument } from '../document/document.ts';
import { perBlock } from '../document/per-block.ts';
import { rolesOfSteps } from '../document/roles-of-steps.ts';
import type { Step } from '../document/step.ts';
import { inKeptBlocks } from '../document/stretches.ts';
import { workOf } from '../document/work.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { insertBranch } from '../fixes/insert-branch.ts';
import type { Performers } from '../map/performers.ts';
import { nameKey } from '../names/name-key.ts';

export const waitWithoutLimit: WorkspaceRule = {
  name: 'wait-without-limit',
  group: 'flow',
  severity: 'warning',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'The work waits for a customer or an approval, and nothing says how long',
  why: 'An answer that does not come is nobody’s fault and nobody’s task: the work stands still until someone asks.',
  *check(document, { performers }) {
    if (!document.isProcedure) return;
    const isLateElsewhere = document.exceptions.some(({ condition }) => noAnswer.test(condition?.text ?? ''));
    const customers = new Set(
      rolesOfSteps(document).filter((role) => performers.sideOf(role) === 'customer'),
    );
    for (const { step, role, hasLimit, hasRoute } of openEnded(document, customers)) {
      if ((hasLimit && (hasRoute || isLateElsewhere)) || !(role === undefined || customers.has(role)))
        continue;
      const who = performers.of(step);
      yield {
        at: step.title,
        what: `${quote(step.title.text)} waits for ${who === undefined ? 'an answer' : quote(who)}, and no line says ${hasLimit ? 'what happens when the time is up' : 'how long'}.`,
        next: hasLimit
          ? 'Add “if late: ” and where the work goes then.'
          : 'Add “within: ” and a time-box, and “if late: ” with where the work goes when it is up.',
        fixes: () => (hasLimit ? escalations(document, step, performers) : []),
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Choice of a stone

          Roles:
            - Mason
            - Architect
            - Family
              side: customer

          Steps:
            - Mason: Show the samples
              handover: Samples to Family
            - Family: ⟦Choose a sample⟧
              within: 2 weeks of Show the samples
            - Mason: Cut the stone
        `,
        fixed: text`
          SOP: Choice of a stone

          Roles:
            - Mason
            - Architect
            - Family
              side: customer

          Steps:
            - Mason: Show the samples
              handover: Samples to Family
            - Family: Choose a sample
              within: 2 weeks of Show the samples
              if late: escalate to Mason
            - Mason: Cut the stone
        `,
      },
      {
        text: text`
          SOP: Choice of a stone

          Steps:
            - Mason: Draw the letters
            - Architect: ⟦Approve the drawing⟧
              approves: Drawing
              if rejected: go to Draw the letters
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Choice of a stone

          Roles:
            - Mason
            - Family
              side: customer

          Steps:
            - Family: Choose a sample
              within: 2 weeks of trigger
              if late: escalate to Mason
            - Mason: Cut the stone
              only if: the family has chosen
        `,
      },
      {
        text: text`
          SOP: Choice of a stone

          Roles:
            - Mason
            - Family
              side: customer

          Steps:
            - Family: Choose a sample
              by: end of the month

          Exceptions:
            - if the family does not answer: escalate to Mason
        `,
      },
    ],
  },
};

const limits = ['within', 'by', 'window', 'repeat'];

/** An exception that says what happens when no answer comes. */
const noAnswer =
  /\b(?:late|overdue|answers?|respon\w+|repl(?:y|ies)|reacts?|deadline|in time|on time|silent|hear)\b/i;

/** A step that others may wait for, and that lacks a time-box or what happens when it is up. */
interface OpenEnded {
  readonly step: Step;
  /** It is waited for when this role is a customer's; undefined for an approval. */
  readonly role: string | undefined;
  readonly hasLimit: boolean;
  readonly hasRoute: boolean;
}

/** Where no customer does a step, only approvals are waited for. */
function openEnded(document: SopDocument, customers: ReadonlySet<string>): readonly OpenEnded[] {
  return (customers.size > 0 ? openEndedInAll : openApprovalsIn)(document.workBlocks);
}

const openApprovalsIn = inKeptBlocks((block) => openEndedIn(block).filter(({ role }) => role === undefined));

/** What is checked afterwards, and what is done in an exception, is beside the way. */
const openEndedIn = perBlock((block): readonly OpenEnded[] => {
  const { contents, label } = block.section ?? {};
  if (contents === 'branches' || label === 'Quality check') return [];
  return workOf(block)
    .steps.map((step) => ({
      step,
      role: step.field('approves') === undefined ? (step.role?.text ?? '') : undefined,
      hasLimit: limits.some((name) => step.field(name) !== undefined),
      hasRoute: step.branches.some((branch) => branch.isLate),
    }))
    .filter(({ step, hasLimit, hasRoute }) => !(hasLimit && hasRoute) && step.field('run') === undefined);
});

const openEndedInAll = inKeptBlocks(openEndedIn);

/** To the role to which others escalate already, or else to that of the first step on our side. */
function escalations(document: SopDocument, step: Step, performers: Performers): readonly Fix[] {
  const targets = document.allSteps.flatMap((each) => each.branches).map((branch) => branch.target);
  const escalated = targets.find((target) => target?.kind === 'escalate to')?.name?.text;
  const own = nameKey(performers.of(step) ?? '');
  const ours = document.allSteps
    .map((each) => performers.of(each))
    .find((role) => role !== undefined && performers.sideOf(role) === 'internal' && nameKey(role) !== own);
  const role = escalated ?? ours;
  if (role === undefined) return [];
  const branch = `if late: escalate to ${role}`;
  return [
    {
      title: `Add “${branch}”`,
      edits: [insertBranch(document, step.node, branch)],
      safe: false,
      preferred: true,
    },
  ];
}
