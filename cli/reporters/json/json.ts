import type { Edit, Finding, Fix, Related } from '../../../core/index.ts';
import type { Range } from '../../../grammar/index.ts';
import type { Source } from '../../source/source.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { type CheckReport, countsOf } from '../report.ts';

/** Changes when a program that reads the report would have to change with it. */
const formatVersion = 1;

/** Writes all that was found for programs to read; the form is that of schemas/sop.check.schema.json. */
export function reportAsJson(checked: CheckReport, { stdout }: Terminal): void {
  const { documents, sources, fixed } = checked;
  const findings = documents.flatMap(({ findings }) =>
    findings.map((finding) => findingForm(finding, sources)),
  );
  const made = fixed === undefined ? {} : { fixed };
  const report = { version: formatVersion, summary: countsOf(checked), ...made, findings };
  stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

type Sources = ReadonlyMap<string, Source>;

function findingForm(finding: Finding, sources: Sources) {
  const { rule, severity, what, why, next } = finding;
  return {
    ...placeForm(finding, sources),
    rule,
    severity,
    what,
    why,
    next,
    related: finding.related.map((each) => relatedForm(each, sources)),
    fixes: finding.fixes().map((each) => fixForm(each, sources)),
  };
}

function relatedForm(related: Related, sources: Sources) {
  return { ...placeForm(related, sources), message: related.message };
}

function fixForm({ title, safe, preferred, edits }: Fix, sources: Sources) {
  return { title, safe, preferred, edits: edits.map((edit) => editForm(edit, sources)) };
}

function editForm({ uri, start, end, text }: Edit, sources: Sources) {
  return { ...placeForm({ uri, range: { start, end } }, sources), text };
}

function placeForm({ uri, range }: { uri: string; range: Range }, sources: Sources) {
  const source = sources.get(uri);
  const place = (offset: number) => ({ ...source?.lines.placeOf(offset), offset });
  return { path: source?.path ?? uri, start: place(range.start), end: place(range.end) };
}
