import { type Captures, include, type Pattern } from './pattern.ts';

const target = '(?:go\\s+to|escalate\\s+to|run|stop|finish|continue)\\b';
const bullet: Pattern = { name: 'punctuation.definition.list.begin.sop' };
const colon: Pattern = { name: 'punctuation.separator.key-value.sop' };
const branchWord: Pattern = { name: 'keyword.control.branch.sop' };

/** Lines that have the same look wherever steps stand. */
export const lineRepository: Readonly<Record<string, Pattern>> = {
  comment: {
    patterns: [
      {
        match: '^\\s*(#)\\s*(sop-ignore)\\b\\s*([^\\s:]*)(.*)$',
        name: 'comment.line.number-sign.sop',
        captures: {
          1: { name: 'punctuation.definition.comment.sop' },
          2: { name: 'keyword.other.ignore.sop' },
          3: { name: 'constant.other.rule.sop' },
        },
      },
      {
        match: '^\\s*(#).*$',
        name: 'comment.line.number-sign.sop',
        captures: { 1: { name: 'punctuation.definition.comment.sop' } },
      },
    ],
  },
  fence: {
    patterns: [
      fence('(?i:sh|bash|shell|zsh|console)', [{ include: 'source.shell' }], 'meta.embedded.block.shell'),
      fence('', [], ''),
    ],
  },
  branch: {
    patterns: [
      {
        match: `^\\s*(?:(-)\\s+)?(if)\\b\\s*(.*?)\\s*(:)(?:\\s*$|\\s+(${target}.*)$)`,
        captures: branchCaptures(),
      },
      {
        match: '^\\s*(?:(-)\\s+)?(if)\\b\\s+(.*?)\\s*(:)(?:\\s*$|\\s+(.*)$)',
        captures: branchCaptures(),
      },
      {
        match: '^\\s*(?:(-)\\s+)?(?i:(otherwise))()(:)(?:\\s*$|\\s+(.*)$)',
        captures: branchCaptures(),
      },
    ],
  },
  condition: {
    patterns: [
      {
        match: '(?<=\\bif\\s)(?:late|rejected|a\\s+quality\\s+bar\\s+is\\s+missed)$',
        name: 'constant.language.condition.sop',
      },
      ...include('inline'),
    ],
  },
  parallel: {
    patterns: [
      {
        match: '^\\s*(-)\\s+(?i:(in\\s+parallel))\\s*(:)\\s*$',
        captures: { 1: bullet, 2: { name: 'keyword.control.parallel.sop' }, 3: colon },
      },
      {
        match: '^\\s*(-)\\s+(?i:(track))\\s+(.+?)\\s*(:)\\s*$',
        captures: {
          1: bullet,
          2: { name: 'keyword.control.track.sop' },
          3: { name: 'entity.name.type.role.sop' },
          4: colon,
        },
      },
    ],
  },
  targetLine: {
    match: `^\\s*(?:(-)\\s+)?((?:stop|finish|continue)\\s*$|(?:go\\s+to|escalate\\s+to)\\b.*$)`,
    captures: { 1: bullet, 2: { patterns: include('target') } },
  },
  target: {
    patterns: [
      { match: '(?i:(go\\s+to))\\s+(.*)$', captures: targetCaptures('entity.name.function.step.sop') },
      { match: '(?i:(escalate\\s+to))\\s+(.*)$', captures: targetCaptures('entity.name.type.role.sop') },
      { match: '(?<=:\\s)(?i:(run))\\s+(.*)$', captures: targetCaptures('string.other.link.document.sop') },
      { match: '(?i:(stop|finish|continue))\\s*$', captures: { 1: { name: 'keyword.control.target.sop' } } },
    ],
  },
  step: {
    match: '^\\s*(-)\\s+(\\S.*?)(:)\\s+(\\S.*)$',
    captures: {
      1: bullet,
      2: { name: 'entity.name.type.role.sop' },
      3: colon,
      4: { name: 'entity.name.function.step.sop', patterns: include('inline') },
    },
  },
  bullet: { match: '^\\s*(-)\\s', captures: { 1: bullet } },
};

function branchCaptures(): Captures {
  return {
    1: bullet,
    2: branchWord,
    3: { name: 'meta.condition.sop', patterns: include('condition') },
    4: colon,
    5: { patterns: include('target', 'inline') },
  };
}

function targetCaptures(name: string): Captures {
  return { 1: { name: 'keyword.control.target.sop' }, 2: { name } };
}

/** Literal, and ended by its closing backticks or by the first line that stands further left. */
function fence(language: string, patterns: readonly Pattern[], contentName: string): Pattern {
  return {
    begin: `^(\\s*)(\`{3,})\\s*(${language === '' ? '.*' : language})\\s*$`,
    beginCaptures: {
      2: { name: 'punctuation.definition.markdown.sop' },
      3: { name: 'constant.other.language.sop' },
    },
    end: '^\\s*(`{3,})\\s*$|^(?!\\1|\\s*$)',
    endCaptures: { 1: { name: 'punctuation.definition.markdown.sop' } },
    name: 'markup.fenced_code.block.sop',
    ...(contentName ? { contentName, patterns } : { contentName: 'markup.inline.raw.block.sop' }),
  };
}
