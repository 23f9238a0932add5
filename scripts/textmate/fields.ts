import { entriesIn, type FieldEntry, type Place, type ValueType } from '../../grammar/vocabulary.ts';
import { anyOf, type Captures, include, type Pattern } from './pattern.ts';
import { valuePatterns } from './values.ts';

/** Their bullets are text even where one has a colon in it. */
const listTypes: ReadonlySet<ValueType> = new Set(['texts', 'things', 'needs']);

/** The fields of the places, those with values of the same type in one pattern. */
export function fieldPatterns(places: readonly Place[], indentation: '^' | '^\\s+'): readonly Pattern[] {
  const fields = places.flatMap(entriesIn).filter((entry): entry is FieldEntry => entry.type === 'field');
  return [...new Set(fields.map(({ value }) => value))].flatMap((value) => {
    const labels = fields.filter((field) => field.value === value).map(({ label }) => label);
    const line: Pattern = {
      match: `${indentation}(${anyOf(labels)})\\s*(:)(?:\\s*$|\\s+(.*?)\\s*$)`,
      captures: captures(value),
    };
    return listTypes.has(value) && indentation !== '^' ? [listOf(labels), line] : [line];
  });
}

function captures(value: ValueType): Captures {
  return {
    1: { name: 'entity.name.tag.field.sop' },
    2: { name: 'punctuation.separator.key-value.sop' },
    3: { patterns: valuePatterns[value] },
  };
}

/** A field whose value is bullets below it: it holds what stands deeper than its key. */
function listOf(labels: readonly string[]): Pattern {
  return {
    begin: `^(\\s+)(${anyOf(labels)})\\s*(:)\\s*$`,
    beginCaptures: {
      2: { name: 'entity.name.tag.field.sop' },
      3: { name: 'punctuation.separator.key-value.sop' },
    },
    while: '^(?=\\1\\s+\\S|\\s*$)',
    patterns: include('comment', 'bullet', 'inline'),
  };
}
