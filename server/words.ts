import type { TargetKind } from '../grammar/index.ts';
import { code, paragraphs } from './markdown.ts';

/** The words of the language that are neither fields nor sections: how the flow parts, and where it goes. */
interface Word {
  readonly explain: string;
  readonly example: string;
}

const words = {
  if: {
    explain:
      'What happens when a condition holds. The first condition that holds is taken, in the order written.',
    example: 'if a correction is needed: go to Personalise the welcome pack',
  },
  otherwise: {
    explain: 'What happens when none of the conditions above holds; it comes last.',
    example: 'otherwise: continue',
  },
  'in parallel': {
    explain: 'Steps and tracks that are done side by side; the flow goes on when all have ended.',
    example: '- in parallel:\n  - Trainer: Prepare the sessions\n  - Onboarding Lead: Invite the users',
  },
  track: {
    explain: 'Steps that follow each other, beside other tracks.',
    example: '- track Training preparation:\n  - Trainer: Prepare the sessions',
  },
  continue: { explain: 'The flow goes on after the step.', example: 'otherwise: continue' },
  'go to': {
    explain: 'The flow goes on with another step of this document.',
    example: 'if a correction is needed: go to Personalise the welcome pack',
  },
  'escalate to': {
    explain: 'A role takes over and decides.',
    example: 'if late: escalate to Onboarding Lead',
  },
  run: {
    explain: 'Another procedure is done, then the flow goes on.',
    example: 'if the account is blocked: run Escalating a blocked account',
  },
  stop: {
    explain: 'The work ends here, without the outcome.',
    example: 'if the contract is cancelled: stop',
  },
  finish: {
    explain: 'The work ends here, with the outcome.',
    example: 'if the record is complete already: finish',
  },
  late: { explain: 'The time-box of the step has run out.', example: 'if late: escalate to Onboarding Lead' },
  rejected: {
    explain: 'What the step approves is not approved.',
    example: 'if rejected: go to Draft the plan',
  },
  'a quality bar is missed': {
    explain: 'One of the quality bars of the step does not hold.',
    example: 'if a quality bar is missed: escalate to Onboarding Lead',
  },
} as const satisfies Readonly<Record<string, Word>>;

export type WordName = keyof typeof words | Extract<TargetKind, keyof typeof words>;

export function explainWord(name: WordName): string {
  const { explain, example } = words[name];
  return paragraphs(explain, code(example));
}

export function isWord(name: string): name is WordName {
  return Object.hasOwn(words, name);
}
