import type { Pattern } from './pattern.ts';
import { include } from './pattern.ts';

const units = '(?:business\\s+)?(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?)';

const operator = { name: 'keyword.operator.word.sop' };

/** What stands inside a line: Markdown, links, dates, durations. */
export const inlineRepository: Readonly<Record<string, Pattern>> = {
  inline: { patterns: include('code', 'link', 'url', 'bold', 'italic') },
  code: {
    match: '(`+)(?!`).*?[^`]\\1(?!`)',
    name: 'markup.inline.raw.string.sop',
  },
  link: {
    match: '(!?\\[)([^\\]]+)(\\]\\()([^)\\s]+)(\\))',
    captures: {
      1: { name: 'punctuation.definition.link.sop' },
      2: { name: 'string.other.link.title.sop' },
      3: { name: 'punctuation.definition.link.sop' },
      4: { name: 'markup.underline.link.sop' },
      5: { name: 'punctuation.definition.link.sop' },
    },
  },
  url: { match: '\\b(?:https?|mailto):[^\\s<>()]*[^\\s<>().,;:!?]', name: 'markup.underline.link.sop' },
  bold: { match: '(\\*\\*|__)(?=\\S).+?(?<=\\S)\\1', name: 'markup.bold.sop' },
  italic: { match: '(?<![\\w*])(\\*|_)(?=[^\\s*_]).*?(?<=[^\\s*_])\\1(?![\\w*])', name: 'markup.italic.sop' },
  date: { match: '\\b\\d{4}-\\d{2}-\\d{2}\\b', name: 'constant.numeric.date.sop' },
  duration: { match: `\\b\\d+(?:[.,]\\d+)?\\s+${units}\\b`, name: 'constant.numeric.duration.sop' },
  version: { match: '\\d[\\w.-]*', name: 'constant.numeric.version.sop' },
  moment: {
    patterns: [
      {
        match: `(\\b\\d+(?:[.,]\\d+)?\\s+${units})\\s+(of|after|before)\\s+(?:(?i:(trigger))(?=\\s*(?:,|$)))?`,
        captures: {
          1: { name: 'constant.numeric.duration.sop' },
          2: operator,
          3: { name: 'constant.language.moment.sop' },
        },
      },
      ...include('duration'),
      {
        match: '\\b(day\\s+\\d+)\\s+(to)\\s+(day\\s+\\d+)\\b',
        captures: {
          1: { name: 'constant.numeric.day.sop' },
          2: operator,
          3: { name: 'constant.numeric.day.sop' },
        },
      },
      { match: '\\bday\\s+\\d+\\b', name: 'constant.numeric.day.sop' },
      { match: '\\b\\d{1,2}:\\d{2}\\b', name: 'constant.numeric.time.sop' },
      {
        match: '\\b(?i:end\\s+of\\s+(?:business\\s+)?(?:day|week|month|quarter|year))\\b',
        name: 'constant.language.moment.sop',
      },
    ],
  },
};
