import type { SopDocument } from '../document/document.ts';
import type { Finding, Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import { declareIn } from '../fixes/declare.ts';
import { replace } from '../fixes/edit.ts';
import { intoStep } from '../fixes/into-step.ts';
import { removeLines } from '../fixes/remove-line.ts';
import { writeField } from '../fixes/write-field.ts';
import type { DashedField } from './dashed-field.ts';
import type { SyntaxReport } from './report.ts';

/** A field with a dash; the fix puts it where it belongs. */
export function dashedFieldReport(field: DashedField): SyntaxReport {
  return field.isOfDocument ? ofDocument(field) : ofStep(field);
}

function ofStep({ key, entry, item, step }: DashedField): SyntaxReport {
  const { label } = entry;
  const isKey = key.text.toLowerCase() === label;
  const above = step === undefined ? 'the step that it describes' : quote(step.title.text);
  return {
    code: 'bullet-unneeded',
    at: key,
    what: `${quote(key.text)} ${isKey ? 'is' : `was taken for “${label}”,`} a field of a step; a field has no dash.`,
    next: `Write “${label}:” without the dash, below ${above} and two spaces deeper.`,
    fixes: (document) => [
      ...(step === undefined
        ? []
        : [
            {
              title: `Make it a field of ${above}`,
              edits: [
                ...intoStep(document, item, step),
                ...(key.text === label ? [] : [replace(document, key, label)]),
              ],
              safe: false,
              preferred: true,
            },
          ]),
      ...(isKey ? [] : asRole(document, key.text)),
    ],
  };
}

function ofDocument({ key, entry, item }: DashedField): SyntaxReport {
  const { label } = entry;
  return {
    code: 'key-misplaced',
    at: key,
    what: `${quote(key.text)} is a field of the document, not a step.`,
    next: `Write “${label}:” at the left edge, above the lists, without a dash.`,
    fixes: (document) => [
      ...(item.children.length > 0 || document.value(label.toLowerCase()) !== undefined
        ? []
        : [
            {
              title: 'Move it to the top of the document',
              edits: [
                ...removeLines(document, item, '').edits,
                writeField(document, label.toLowerCase(), item.title.text),
              ],
              safe: false,
              preferred: true,
            },
          ]),
      ...asRole(document, key.text),
    ],
  };
}

function asRole(document: SopDocument, name: string): readonly Fix[] {
  return document.roles.length === 0 ? [] : [declareIn(document, 'roles', name)];
}

/** Leaves out what is found in a field because it is read as a step. */
export function withoutEchoesOfDashes(
  { tree }: SopDocument,
  findings: Finding[],
  dashed: readonly DashedField[],
): Finding[] {
  if (dashed.length === 0) return findings;
  const reported = new Set(findings.filter(isOfLanguage).map(({ range }) => range.start));
  const ranges = dashed.flatMap(({ item, key }) => {
    const at = tree.startOf(item.block);
    return reported.has(tree.range(key).start) ? [{ start: at + item.start, end: at + item.bodyEnd }] : [];
  });
  return findings.filter(
    (each) =>
      isOfLanguage(each) ||
      !ranges.some(({ start, end }) => each.range.start >= start && each.range.end <= end),
  );
}

function isOfLanguage({ rule }: Finding): boolean {
  return rule.startsWith('syntax/');
}
