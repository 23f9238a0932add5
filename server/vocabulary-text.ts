import type { Entry, KindEntry, SectionEntry } from '../grammar/index.ts';
import { code, paragraphs } from './markdown.ts';

/** A field or section explained, with an example: what a hover shows, and completion beside its list. */
export function explainEntry(entry: Entry): string {
  return paragraphs(
    entry.explain,
    entry.required === true ? '*Every document of this kind has it.*' : '',
    code(exampleOf(entry)),
  );
}

export function explainKind(kind: KindEntry): string {
  return paragraphs(kind.explain, code(`${kind.label}: ${kind.example}`));
}

function exampleOf(entry: Entry): string {
  return entry.type === 'field'
    ? `${entry.label}: ${entry.example}`
    : `${entry.label}:\n  ${firstLine(entry)}`;
}

function firstLine({ example }: SectionEntry): string {
  return example;
}
