import { changeClasses } from '../diff/change-class.ts';
import { reasons } from '../language/reasons.ts';
import { rules } from '../rules/index.ts';
import { syntaxCodes, syntaxReason, syntaxSeverity } from '../syntax/codes.ts';
import { reviewNumbers } from './read-rule-settings.ts';
import { presets, severities } from './read-setting.ts';
import { defaultRuleSettings } from './rule-settings.ts';

/** The JSON schema of a `sop.config.json`, by which editors complete, explain and check it. */
export function configSchema(): object {
  const own = ownSchemas();
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'sop.config.json',
    description: 'What holds for the SOP documents in this folder and below.',
    type: 'object',
    additionalProperties: false,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string', description: 'The address of this schema, for editors that ask for it.' },
      today: {
        type: 'string',
        format: 'date',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        description: 'In place of the clock, for libraries that are tests or examples: YYYY-MM-DD.',
      },
      exclude: globs(
        'Files and folders that are no part of the library, as names or globs from this folder.',
      ),
      include: globs(
        'The files and folders that are the library, as names or globs from this folder; else all.',
      ),
      ...own,
      overrides: {
        type: 'array',
        description:
          'What holds for some of the files in place of what holds for all; the last to say it counts.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: globs('What it is for: files and folders, as names or globs from this folder.'),
            ...own,
          },
        },
      },
    },
  };
}

/** What files may have of their own. */
function ownSchemas(): object {
  return {
    preset: {
      description: 'Which rules are asked.',
      default: 'recommended',
      oneOf: presets.map((preset) => ({ const: preset, description: presetTexts[preset] })),
    },
    severities: severitiesSchema(),
    words: wordsSchema(),
    review: reviewSchema(),
    classes: {
      type: 'object',
      description:
        'The longest time between two reviews, by the Class of a document; three months for every other one.',
      additionalProperties: {
        type: 'string',
        pattern: '^\\d+(\\.\\d+)? +([Dd]ay|[Ww]eek|[Mm]onth|[Qq]uarter|[Yy]ear)s?$',
      },
      examples: [{ safety: '1 month' }],
    },
    approvals: {
      type: 'object',
      description: 'Who is to approve a change, by its class; `sop diff` says whose approval is needed.',
      additionalProperties: false,
      properties: Object.fromEntries(
        changeClasses.map((name) => [name, { type: 'array', items: { type: 'string', pattern: '\\S' } }]),
      ),
      examples: [{ 'check and gate': ['Head of Quality'] }],
    },
    idPrefix: {
      type: 'string',
      pattern: '^\\p{Lu}[\\p{Lu}\\d]*$',
      description: 'What the next free ID begins with, without the hyphen: ONB.',
    },
  };
}

function globs(description: string): object {
  return { type: 'array', items: { type: 'string', minLength: 1 }, description };
}

const presetTexts = {
  essential: 'Only what makes a procedure unusable or untrue.',
  recommended: 'What helps whoever follows a procedure.',
  strict: 'For controlled documents: IDs, approvals and backups as well.',
} as const;

function severitiesSchema(): object {
  const named = [
    ...rules.map(({ name, title, severity }) => [name, title, severity] as const),
    ...syntaxCodes.map((code) => [`syntax/${code}`, syntaxReason(code) ?? '', syntaxSeverity(code)] as const),
  ];
  const properties = named.map(([name, description, severity]) => [
    name,
    { enum: severities, description: `${description.replace(/\.?$/, '.')} By itself: ${severity}.` },
  ]);
  return {
    type: 'object',
    description: 'How severe each finding is, by the name of its rule; “off” for rules that are not asked.',
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

const reviewTexts = {
  graceDays: 'After how many days a late review is an error.',
  dueSoonDays: 'How many days before its day a review is due soon.',
  reviewsPerWeek: 'How many reviews of one week are not too many.',
} as const;

function reviewSchema(): object {
  const names = Object.keys(reviewNumbers) as (keyof typeof reviewNumbers)[];
  const properties = names.map((name) => [
    name,
    {
      type: 'integer',
      minimum: name === 'reviewsPerWeek' ? 1 : 0,
      maximum: reviewNumbers[name],
      default: defaultRuleSettings[name],
      description: reviewTexts[name],
    },
  ]);
  return {
    type: 'object',
    description: 'What holds for reviews.',
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
}

function wordsSchema(): object {
  const list = {
    type: 'array',
    items: { type: 'string', pattern: "^[\\p{L}\\p{N}'’.-]+( [\\p{L}\\p{N}'’.-]+)*$" },
  };
  return {
    type: 'object',
    description:
      'Words and phrases that the library does without, beside the built-in ones, by the rule that looks for them.',
    additionalProperties: false,
    properties: Object.fromEntries(reasons.map((reason) => [reason, list])),
  };
}
