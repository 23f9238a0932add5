import type { FieldNode } from '../../grammar/index.ts';
import type { Located, SopDocument } from '../document/document.ts';
import { quote } from '../findings/quote.ts';
import { removeLines } from '../fixes/remove-line.ts';
import type { PlacedField } from './fields.ts';
import type { SyntaxReport } from './report.ts';

/** A field of an item that stands there twice and may not. */
export function repeatedField({ field, entry, siblings }: PlacedField): SyntaxReport | undefined {
  if (entry === undefined || entry.repeatable === true) return undefined;
  const first = siblings.find((each) => each.name === field.name);
  return first === undefined || first === field ? undefined : repeated(field);
}

function repeated(field: FieldNode): SyntaxReport {
  return {
    code: 'key-repeated',
    at: field.key,
    what: `${quote(field.key.text)} stands here a second time.`,
    next: 'Keep the one that is right and remove the other.',
    fixes: (document) => [removeLines(document, field, 'Remove this one')],
  };
}

/** Fields and sections that stand at the top of the document twice and may not. */
export function* repeatedEntries(document: SopDocument): Generator<SyntaxReport> {
  const seen = new Map<string, Located>();
  for (const field of document.fields) {
    const entries = field.vocabulary?.entries ?? [];
    const entry = entries.find((each) => each.in.includes(document.kind));
    if (entry?.type !== 'field' || entry.repeatable === true) continue;
    const first = seen.get(field.name);
    if (first === undefined) seen.set(field.name, field.key);
    else yield { ...repeated(field), related: [{ document, at: first, message: 'The first one' }] };
  }
  for (const section of document.sections) {
    const first = seen.get(section.name);
    const key = section.heading.key;
    if (first === undefined) {
      seen.set(section.name, key);
      continue;
    }
    yield {
      code: 'key-repeated',
      at: key,
      what: `The document has a second section ${quote(key.text)}.`,
      why: 'Whoever reads the first one takes it for the whole.',
      next: 'Move its lines below the first one and remove this heading.',
      related: [{ document, at: first, message: 'The first one' }],
    };
  }
}
