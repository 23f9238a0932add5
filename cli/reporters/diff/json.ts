import type { Change, Located, SopDocument } from '../../../core/index.ts';
import { type Compared, type DiffReport, newest, pathBefore, titleOf } from '../../diff/compared.ts';
import type { Source } from '../../source/source.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { countsByClass } from './summary.ts';

/** Changes when a program that reads the report would have to change with it. */
const formatVersion = 1;

/** Writes the changes for programs to read; the form is that of schemas/sop.diff.schema.json. */
export function diffAsJson({ from, to, documents }: DiffReport, { stdout }: Terminal): void {
  const changed = documents.filter(({ changes }) => changes.length > 0);
  const report = {
    version: formatVersion,
    from,
    to,
    summary: {
      documents: changed.length,
      same: documents.length - changed.length,
      changes: Object.fromEntries(countsByClass(documents)),
    },
    documents: documents.map(documentForm),
  };
  stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

function documentForm(document: Compared) {
  const { before, after, changes, approvals } = document;
  const moved = pathBefore(document);
  return {
    path: newest(document).path,
    ...(moved === undefined ? {} : { pathBefore: moved }),
    title: titleOf(document),
    state:
      before === undefined
        ? 'added'
        : after === undefined
          ? 'removed'
          : changes.length > 0
            ? 'changed'
            : 'same',
    approvals,
    changes: changes.map((change) => changeForm(change, document)),
  };
}

function changeForm(change: Change, { before, after, diff }: Compared) {
  const { kind, sentence, places, edits } = change;
  const [edit] = edits;
  const texts =
    edit?.kind !== 'changed'
      ? {}
      : {
          field: edit.name,
          was: edit.was.map(({ text }) => text),
          is: edit.is.map(({ text }) => text),
        };
  const subject = change.after ?? change.before;
  return {
    class: change.class,
    kind,
    sentence,
    of: subject?.sort === 'thing' ? subject.name : (subject?.sort ?? 'document'),
    ...texts,
    ...placeForm('before', before, diff?.before, places.before),
    ...placeForm('after', after, diff?.after, places.after),
  };
}

function placeForm(
  name: 'before' | 'after',
  source: Source | undefined,
  document: SopDocument | undefined,
  place: Located | undefined,
) {
  if (source === undefined || place === undefined || document === undefined) return {};
  const { start, end } = document.tree.range(place);
  const form = (offset: number) => ({ ...source.lines.placeOf(offset), offset });
  return { [name]: { path: source.path, start: form(start), end: form(end) } };
}
