import { type Day, readDay } from '../../core/dates/day.ts';
import type { TemplateName } from '../../server/messages/new-document.ts';
import { documentText } from '../../server/new-document/document-text.ts';
import { nameOfNew } from '../../server/new-document/file-name.ts';
import { asText } from '../../server/new-document/template.ts';
import { todayByClock } from '../../server/settings/clock.ts';
import { CannotRun, type ExitCode } from '../failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { beginFile } from './begun-file.ts';

export interface NewCommand {
  readonly title: string;
  readonly template: TemplateName;
  readonly owner?: string;
  /** Where to write; `-` for the standard output. */
  readonly output?: string;
}

/** `sop new` */
export function begin(command: NewCommand, terminal: Terminal): ExitCode {
  const { title, template, owner = '' } = command;
  if (title.trim() === '')
    throw new CannotRun('The title is empty', 'Say what is done: sop new "Locking up"');
  const params = { template, title, owner };
  const { place, write } = beginFile(nameOfNew(params), { output: command.output }, terminal);
  const { workspace, settings } = place;
  const today = readDay(settings.today ?? todayByClock()) as Day;
  // Its ID goes on where the others of its library have one.
  return write(asText(documentText(params, { workspace, idPrefix: settings.idPrefix, today })));
}
