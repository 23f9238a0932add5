import { headerKeys, kinds } from '../../grammar/vocabulary.ts';
import { fieldPatterns } from './fields.ts';
import { inlineRepository } from './inline.ts';
import { lineRepository } from './lines.ts';
import { anyOf, type Grammar, generated, include, type Pattern, schema } from './pattern.ts';
import { sectionPatterns } from './sections.ts';

const header: Pattern = {
  match: `^\\x{FEFF}?(${anyOf([...headerKeys.keys()])})\\s*(:)(?:\\s*$|\\s+(.*)$)`,
  captures: {
    1: { name: 'support.type.kind.sop' },
    2: { name: 'punctuation.separator.key-value.sop' },
    3: { name: 'markup.heading.title.sop' },
  },
};

/** The order matters: of two patterns that match at the same place the first is taken. */
export const sopGrammar: Grammar = {
  $schema: schema,
  comment: generated,
  name: 'SOP',
  scopeName: 'source.sop',
  fileTypes: ['sop'],
  patterns: include(
    'comment',
    'header',
    'section',
    'documentField',
    'actionField',
    'fence',
    'bullet',
    'inline',
  ),
  repository: {
    header,
    section: { patterns: sectionPatterns },
    documentField: {
      patterns: fieldPatterns(
        kinds.map(({ kind }) => kind),
        '^',
      ),
    },
    actionField: { patterns: fieldPatterns(['action'], '^\\s+') },
    stepFields: { patterns: fieldPatterns(['step'], '^\\s+') },
    ...lineRepository,
    ...inlineRepository,
  },
};

/** Blocks of three backticks and `sop` in Markdown. */
export const markdownInjection: Grammar = {
  $schema: schema,
  comment: generated,
  name: 'SOP in Markdown',
  scopeName: 'markdown.sop.codeblock',
  injectionSelector: 'L:text.html.markdown',
  patterns: [
    {
      begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?i:(sop)((?:\\s+|[:{,?])[^`]*)?$)',
      beginCaptures: {
        3: { name: 'punctuation.definition.markdown' },
        4: { name: 'fenced_code.block.language.markdown' },
        5: { name: 'fenced_code.block.language.attributes.markdown' },
      },
      end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
      endCaptures: { 3: { name: 'punctuation.definition.markdown' } },
      name: 'markup.fenced_code.block.markdown',
      patterns: [
        {
          begin: '(^|\\G)(\\s*)(.*)',
          while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)',
          contentName: 'meta.embedded.block.sop',
          patterns: [{ include: 'source.sop' }],
        },
      ],
    },
  ],
};
