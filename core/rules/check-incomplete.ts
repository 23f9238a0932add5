import type { SopDocument } from '../document/document.ts';
import { performerOf } from '../document/performer.ts';
import type { Step } from '../document/step.ts';
import { stepsOf } from '../document/work.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { listed, quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { insertBranch } from '../fixes/insert-branch.ts';
import type { Performers } from '../map/performers.ts';
import { nameKey } from '../names/name-key.ts';

export const checkIncomplete: WorkspaceRule = {
  name: 'check-incomplete',
  group: 'checks',
  severity: 'warning',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'A quality check does not say when it is made, or what happens if it fails',
  why: 'A check without a time is made when there is time for it, and one without a consequence changes nothing.',
  *check(document, { known, performers }) {
    if (!document.isProcedure) return;
    for (const step of document.checks.flatMap(stepsOf)) {
      if (step.around?.kind === 'branch' || performerOf(step, known.roles.has) === undefined) continue;
      const missing = [
        ...(saysWhen(step) ? [] : ['when it is made']),
        ...(hasRoute(step) ? [] : ['what happens if it fails']),
      ];
      if (missing.length === 0) continue;
      yield {
        at: step.title,
        what: `The check ${quote(step.title.text)} does not say ${listed(missing, 'or')}.`,
        next: `Add ${listed([...(saysWhen(step) ? [] : ['“within: ”, “by: ” or “repeat: ”']), ...(hasRoute(step) ? [] : ['“if not confirmed: ” and where the work goes then'])])}.`,
        fixes: () => (hasRoute(step) ? [] : routes(document, step, performers)),
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Cleaning of the ovens

          Roles: Baker, Master Baker

          Steps:
            - Baker: Scrub the ovens

          Quality check:
            - Master Baker: ⟦Look into each oven⟧
              by: end of day
        `,
        fixed: text`
          SOP: Cleaning of the ovens

          Roles: Baker, Master Baker

          Steps:
            - Baker: Scrub the ovens

          Quality check:
            - Master Baker: Look into each oven
              by: end of day
              if not confirmed: escalate to Baker
        `,
      },
      {
        text: text`
          SOP: Cleaning of the ovens

          Steps:
            - Baker: Scrub the ovens

          Quality check:
            - Master Baker: ⟦Look into the first oven⟧
              if not confirmed: go to Scrub the ovens
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Cleaning of the ovens

          Steps:
            - Baker: Scrub the ovens

          Quality check:
            - Master Baker: Look into one oven
              repeat: every Friday
              if not confirmed:
                - Baker: Scrub it again
        `,
      },
      {
        text: text`
          SOP: Cleaning of the ovens

          Steps:
            - Baker: Scrub the ovens

          Quality check:
            - Master Baker: Look into one oven every week
              if there is soot: go to Scrub the ovens
            - Look into the chimney
        `,
      },
    ],
  },
};

/** In a field, or in the title and the prose. */
function saysWhen(step: Step): boolean {
  if (['within', 'by', 'repeat', 'wait', 'window'].some((name) => step.field(name) !== undefined))
    return true;
  return [step.title, ...step.prose.map((each) => each.text)].some((each) => time.test(each.text));
}

const time =
  /\b(?:every|daily|weekly|monthly|quarterly|yearly|once an?|per|before|after|within|until|at the end|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:same|next|following|last|first) (?:business |working )?(?:hour|day|morning|week|month))\b/i;

function hasRoute(step: Step): boolean {
  if (step.closing !== undefined || step.branches.some((branch) => !branch.isLate)) return true;
  return step.prose.some((each) => /\b(?:if|otherwise|when it (?:does|is) not)\b/i.test(each.text.text));
}

/** To each role on our side but the one that checks. */
function routes(document: SopDocument, step: Step, performers: Performers): readonly Fix[] {
  const own = nameKey(performers.of(step) ?? '');
  const roles = document.roles
    .map((role) => role.name.text)
    .filter((role) => nameKey(role) !== own && performers.sideOf(role) === 'internal');
  return roles.slice(0, 5).map((role, index) => ({
    title: `Add “if not confirmed: escalate to ${role}”`,
    edits: [insertBranch(document, step.node, `if not confirmed: escalate to ${role}`)],
    safe: false,
    preferred: index === 0,
  }));
}
