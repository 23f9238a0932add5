import type { ValueType } from '../../grammar/vocabulary.ts';
import { include, type Pattern } from './pattern.ts';

/** How the value of a field is coloured, by its type. What is prose has only its Markdown coloured. */
export const valuePatterns: Record<ValueType, readonly Pattern[]> = {
  title: include('inline'),
  text: include('inline'),
  texts: include('inline'),
  thing: include('inline'),
  things: include('inline'),
  needs: include('inline'),
  condition: include('inline'),
  owner: [],
  person: [],
  approval: include('date'),
  touch: include('date', 'inline'),
  date: include('date'),
  duration: include('duration'),
  'time-box': include('moment', 'inline'),
  moment: include('date', 'moment', 'inline'),
  window: include('moment'),
  wait: include('moment', 'inline'),
  due: include('date', 'moment'),
  version: include('version'),
  id: whole('constant.other.id.sop'),
  slug: whole('constant.other.id.sop'),
  role: names('entity.name.type.role.sop'),
  roles: names('entity.name.type.role.sop'),
  systems: names('variable.other.constant.system.sop'),
  variants: names('variable.other.constant.variant.sop'),
  names: names('variable.other.constant.tag.sop'),
  handover: [
    {
      match: '\\s(to)\\s+((?:(?!\\sto\\s).)+)$',
      captures: { 1: { name: 'keyword.operator.word.sop' }, 2: { name: 'entity.name.type.role.sop' } },
    },
    ...include('inline'),
  ],
  document: whole('string.other.link.document.sop'),
  link: whole('markup.underline.link.sop'),
  email: whole('markup.underline.link.sop'),
  status: firstOf('draft', 'in\\s+review', 'active', 'retired'),
  'milestone status': firstOf('to\\s+come', 'in\\s+progress', 'completed', 'missed'),
  side: firstOf('internal', 'customer', 'third\\s+party'),
  risk: [...firstOf('green', 'amber', 'red'), ...include('inline')],
};

function names(name: string): readonly Pattern[] {
  return [{ match: '[^,\\s][^,]*?(?=\\s*(?:,|$))', name }];
}

function whole(name: string): readonly Pattern[] {
  return [{ match: '\\S.*\\S|\\S', name }];
}

function firstOf(...words: readonly string[]): readonly Pattern[] {
  return [{ match: `(?i)(?<=:\\s|:\\s\\s)(?:${words.join('|')})\\b`, name: 'constant.language.sop' }];
}
