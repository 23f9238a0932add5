import { resolve } from 'node:path';
import type { Day } from '../../core/dates/day.ts';
import { readDay } from '../../core/dates/day.ts';
import type { TemplateName } from '../../server/messages/new-document.ts';
import { documentText } from '../../server/new-document/document-text.ts';
import { nameOfNew } from '../../server/new-document/file-name.ts';
import { asDraft } from '../../server/new-document/template.ts';
import { todayByClock } from '../../server/settings/clock.ts';
import { CannotRun, ExitCode } from '../failure.ts';
import { findBeside } from '../files/find-documents.ts';
import { refuseToReplace } from '../files/refuse-to-replace.ts';
import { shownPath } from '../files/shown-path.ts';
import { writeOutput } from '../files/write-output.ts';
import { readDocuments } from '../source/read-library.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface NewCommand {
  readonly title: string;
  readonly template: TemplateName;
  readonly owner?: string;
  /** Where to write; `-` for the standard output. */
  readonly output?: string;
}

/** `sop new` */
export function begin(command: NewCommand, { cwd, stdout }: Terminal): ExitCode {
  const { title, template, owner = '' } = command;
  if (title.trim() === '')
    throw new CannotRun('The title is empty', 'Say what is done: sop new "Locking up"');
  const params = { template, title, owner };
  const output = command.output ?? nameOfNew(params);
  const path = resolve(cwd, output === '-' ? nameOfNew(params) : output);
  if (output !== '-') refuseToReplace(path, output, cwd);
  // Its ID goes on where the others of its library have one.
  const [asked] = readDocuments(findBeside(path, cwd), cwd, undefined, {
    path,
    shown: output,
    text: '',
  }).asked;
  if (asked === undefined) throw new Error('the new document is not among those that were asked for');
  const { workspace, settings } = asked;
  const today = readDay(settings.today ?? todayByClock()) as Day;
  const text = asDraft(documentText(params, { workspace, idPrefix: settings.idPrefix, today }));
  if (output === '-') {
    stdout.write(text);
    return ExitCode.clean;
  }
  writeOutput(path, output, text);
  stdout.write(`Wrote ${shownPath(path, cwd)}. What it still lacks: sop check ${shownPath(path, cwd)}\n`);
  return ExitCode.clean;
}
