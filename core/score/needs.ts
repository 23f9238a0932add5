import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { stepsOf } from '../document/work.ts';
import type { Need, Part } from './need.ts';
import { isWritten, isWrittenStep, says, stepSays } from './written.ts';

/** What counts in each part. Where a rule says it already, the rule is asked. */
export const needs: Readonly<Record<Part, readonly Need[]>> = {
  ownership: [
    {
      weight: 4,
      name: 'A person who owns it',
      next: 'Write “Owner:” and the name of the person who answers for it.',
      rules: ['owner-missing', 'owner-not-a-person', 'owner-unknown', 'owner-departed'],
      has: (document) => says(document, 'owner'),
    },
    {
      weight: 2,
      name: 'A purpose',
      next: 'Write “Purpose: ” and what is better afterwards, and for whom.',
      rules: ['purpose-missing', 'purpose-without-outcome'],
      has: (document) => says(document, 'purpose'),
    },
    {
      weight: 2,
      name: 'An event that starts it',
      next: 'Write “Trigger: ” and the event that starts the work.',
      rules: ['trigger-missing', 'trigger-vague'],
      has: (document) => says(document, 'trigger'),
    },
    {
      weight: 2,
      name: 'An end that anyone can see',
      next: 'Write “Completed when: ” and what is then there to be seen.',
      rules: [],
      has: (document) => says(document, 'completed when'),
    },
    {
      weight: 1,
      name: 'A scope',
      next: 'Write “Scope: ” and what it covers, and what not.',
      rules: [],
      has: (document) => says(document, 'scope'),
    },
    {
      weight: 1,
      name: 'An ID',
      next: 'Write “ID: ” and a name that stays when the title changes.',
      rules: ['id-duplicate'],
      has: (document) => says(document, 'id'),
    },
    {
      weight: 1,
      name: 'A stand-in for the owner',
      next: 'Write “Backup: ” and who answers for it while the owner is away.',
      rules: [],
      has: (document) => says(document, 'backup'),
    },
  ],
  currency: [
    {
      weight: 4,
      name: 'A day for the next review',
      next: 'Write “Next review: ” and a day within three months of the last one.',
      rules: ['review-date-missing', 'review-date-impossible', 'review-interval-too-long'],
      has: (document) => says(document, 'next review'),
    },
    {
      weight: 4,
      name: 'A review that is not overdue',
      next: 'Review it, and write the day of this review and of the next one.',
      rules: ['review-overdue'],
      has: (document) => says(document, 'next review'),
    },
    {
      weight: 2,
      name: 'The day of the last review',
      next: 'Write “Last reviewed: ” and the day.',
      rules: [],
      has: (document) => says(document, 'last reviewed'),
    },
    {
      weight: 1,
      name: 'A version with its history',
      next: 'Write “Version: ”, and under “History:” what changed.',
      rules: ['history-out-of-step', 'version-not-bumped'],
      has: (document) => says(document, 'version') && document.history.length > 0,
    },
    {
      weight: 1,
      name: 'A status',
      next: 'Write “Status: ” and draft, in review, active or retired.',
      rules: ['status-inconsistent'],
      has: (document) => says(document, 'status'),
    },
  ],
  steps: [
    {
      weight: 4,
      name: 'A role for each step',
      next: 'Begin each step with the one role that does it.',
      rules: ['role-missing', 'role-undeclared', 'role-collective'],
      perStep: true,
    },
    {
      weight: 3,
      name: 'One action in each title',
      next: 'Begin each title with a verb, and say one thing in it.',
      rules: ['step-without-verb', 'step-several-actions', 'step-title-too-long', 'detail-looks-like-step'],
      perStep: true,
    },
    {
      weight: 2,
      name: 'A time for each step',
      next: 'Write “within: ” and how long it may take, and from when.',
      rules: ['time-box-unanchored'],
      has: timed,
      perStep: true,
    },
    {
      weight: 3,
      name: 'What each step needs, where it can be found',
      next: 'Name inputs and systems where they are declared, and mend links.',
      rules: ['input-undefined', 'system-undeclared', 'link-broken', 'run-unknown', 'retired-referenced'],
      perStep: true,
    },
  ],
  flow: [
    {
      weight: 4,
      name: 'Ways that lead to the end',
      next: 'Give every way a step that there is, or an end.',
      rules: [
        'target-unknown',
        'target-ambiguous',
        'step-unreachable',
        'flow-dead-end',
        'loop-without-exit',
        'run-cycle',
        'branch-incomplete',
        'variant-broken',
      ],
    },
    {
      weight: 3,
      name: 'What to do when something goes wrong',
      next: 'Name under “Exceptions:” what can go wrong, and where the work goes then.',
      rules: ['exception-without-route'],
      has: (document) => document.exceptions.some(({ condition }) => isWritten(condition)),
    },
    {
      weight: 3,
      name: 'Work that changes hands with something in them',
      next: 'Write what is passed on and to whom, and what happens when it is late or rejected.',
      rules: [
        'handover-missing',
        'stage-incomplete',
        'stage-gap',
        'approval-without-rejection',
        'approver-is-performer',
        'wait-without-limit',
        'gate-bypassed',
        'lanes-mixed',
        'customer-does-our-work',
      ],
      perStep: true,
    },
  ],
  checks: [
    {
      weight: 4,
      name: 'A quality check',
      next: 'Write under “Quality check:” who confirms afterwards that it was done well.',
      rules: ['quality-check-missing'],
      has: (document) => checksIn(document).some(isWrittenStep),
    },
    {
      weight: 2,
      name: 'A check with a person, a time and a consequence',
      next: 'Give each check “within:” or “by:”, and “if not confirmed:”.',
      rules: ['check-incomplete', 'checker-is-performer'],
      has: (document) => checksIn(document).some(isWholeCheck),
    },
    {
      weight: 1,
      name: 'What done well looks like',
      next: 'Write “quality bar: ” where the result can be good or bad.',
      rules: [],
      has: (document) => document.allSteps.some((step) => stepSays(step, 'quality bar')),
    },
    {
      weight: 2,
      name: 'A record of what was done',
      next: 'Write “record: ” and what is logged, and where.',
      rules: ['record-incomplete'],
      has: (document) =>
        document.records.some(({ name }) => isWritten(name)) ||
        document.allSteps.some((step) => stepSays(step, 'record')),
    },
  ],
  language: [
    {
      weight: 4,
      name: 'Words that say how often, by when and whether',
      next: 'Write the number, the day or the condition.',
      rules: ['vague-frequency', 'vague-deadline', 'escape-clause', 'open-list'],
      perStep: true,
    },
    {
      weight: 2,
      name: 'Nothing that waits to be filled in',
      next: 'Write what belongs there.',
      rules: ['placeholder-left'],
    },
    {
      weight: 2,
      name: 'Qualities that can be measured, and sentences that say who',
      next: 'Write what can be seen, and who does it.',
      rules: ['unmeasured-quality', 'passive-actor', 'term-undefined'],
      perStep: true,
    },
  ],
};

const times = ['within', 'by', 'takes', 'repeat', 'wait', 'window', 'run'];

/** The share of the steps at the top level that have a time. */
function timed(document: SopDocument): number {
  const steps = document.work.flatMap((work) => (work.kind === 'step' ? [work] : []));
  if (steps.length === 0) return 1;
  return steps.filter((step) => times.some((name) => stepSays(step, name))).length / steps.length;
}

function checksIn(document: SopDocument): readonly Step[] {
  return document.checks.flatMap(stepsOf);
}

/** Nothing of it is still to be written. */
function isWholeCheck(step: Step): boolean {
  return isWrittenStep(step) && step.fields.every(({ name }) => stepSays(step, name));
}
