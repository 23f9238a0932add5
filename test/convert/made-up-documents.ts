import type {
  Meaning,
  MeaningBranch,
  MeaningPart,
  MeaningStep,
  MeaningWork,
} from '../../convert/meaning/meaning.ts';
import fc from '../fast-check.ts';

const plain = fc.constantFrom(
  'Send the pack',
  'Confirm the record',
  'the customer agrees',
  'Names match',
  'a correction is needed',
  'Welcome pack',
);
/** Texts that are something else in Markdown, or in a table, or at the beginning of a line. */
const tricky = fc.constantFrom(
  'A **bold** word',
  '*Slanted* first',
  '[A link](https://example.org/a_b) to it',
  '`code` and `` more ` code ``',
  'One | two',
  'A \\ sign',
  'See <https://example.org>',
  '<b>HTML</b> as text',
  '1. Not a list',
  '12) Nor this',
  '> No quotation',
  '# no heading',
  '[ ] No box',
  '[x]: no link',
  '**Note**: no field',
  '\\> Two signs',
  '~~~',
  '_Underlined_',
  'Ends with a colon',
  'Œuvre – “quoted”',
  'a  b',
  '3:1 at 10:00',
  '| cell |',
  '===',
  '```no fence',
);
const text = fc.oneof({ weight: 3, arbitrary: plain }, tricky);
const role = fc.constantFrom('Coordinator', 'Onboarding Lead', 'Customer');

const target = fc.oneof(
  fc.constantFrom('stop', 'finish', 'continue', 'escalate to Onboarding Lead', 'run Welcome call'),
  text.map((title) => `go to ${title}`),
);

const field: fc.Arbitrary<MeaningPart> = fc.oneof(
  fc
    .tuple(fc.constantFrom('warning', 'note', 'record', 'only if', 'output'), text)
    .map(([name, value]) => ({ type: 'field' as const, name, value })),
  fc
    .array(text, { minLength: 1, maxLength: 3 })
    .map((items) => ({ type: 'field' as const, name: 'quality bar', items })),
  fc.constant({ type: 'field' as const, name: 'within', value: '2 days of trigger' }),
);

const { work } = fc.letrec<{ work: MeaningWork; branch: MeaningBranch; part: MeaningPart }>((tie) => ({
  work: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .record({
        type: fc.constant('step' as const),
        role: fc.option(role, { nil: undefined }),
        title: text,
        parts: fc.array(tie('part'), { maxLength: 4 }),
      })
      .map((each) => present<MeaningStep>(each)),
    fc.record({
      type: fc.constant('parallel' as const),
      work: fc.array(tie('work'), { minLength: 1, maxLength: 2 }),
    }),
  ),
  branch: fc
    .record({
      condition: text,
      target: fc.option(target, { nil: undefined }),
      work: fc.array(tie('work'), { maxLength: 2 }),
    })
    .map((each) => present<MeaningBranch>(each)),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constantFrom('prose' as const, 'detail' as const), text }),
    field,
    fc.record({
      type: fc.constant('fence' as const),
      language: fc.constantFrom('', 'sh'),
      text: fc.constantFrom('ls', 'a\n\n  b', '```\nx', '', '# x'),
    }),
    fc
      .record({ type: fc.constant('branch' as const), branch: tie('branch') })
      .map(({ branch }) => ({ type: 'branch' as const, ...branch })),
    fc.record({
      type: fc.constant('parallel' as const),
      work: fc.array(tie('work'), { minLength: 1, maxLength: 2 }),
    }),
    target.map((said) => ({ type: 'target' as const, target: said })),
  ),
}));

/** A key whose value is undefined is not there. */
function present<T extends object>(value: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

const fields = fc
  .tuple(text, text, fc.array(text, { minLength: 1, maxLength: 3 }))
  .map(([owner, purpose, triggers]) => [
    { name: 'owner', value: owner },
    { name: 'purpose', value: purpose },
    triggers.length === 1
      ? { name: 'trigger', value: triggers[0] as string }
      : { name: 'trigger', items: triggers },
  ]);

/** Documents with anything in any place; some of them cannot be said in the language. */
export const madeUpMeaning: fc.Arbitrary<Meaning> = fc
  .tuple(
    text,
    fields,
    fc.array(text, { maxLength: 2 }),
    fc.array(work, { minLength: 1, maxLength: 3 }),
    fc.option(
      fc.constantFrom('Some text.', '# Heading\n\n- a\n- b', '## Steps\n\n1. one', '```\nSteps:\n```'),
      { nil: undefined },
    ),
  )
  .map(([title, all, rules, steps, markdown]) => ({
    format: 'sop-document',
    version: 1,
    kind: 'sop',
    title,
    fields: all,
    sections: [
      ...(rules.length === 0 ? [] : [{ name: 'rules', items: rules.map((said) => ({ text: said })) }]),
      ...(markdown === undefined ? [] : [{ name: 'background', markdown }]),
      { name: 'steps', work: steps },
    ],
  }));
