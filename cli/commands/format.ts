import { formatText, parse } from '../../grammar/index.ts';
import { CannotRun, ExitCode, withDocument } from '../failure.ts';
import { findAsked } from '../files/find-documents.ts';
import { shownPath } from '../files/shown-path.ts';
import { readInput, standardInput } from '../files/standard-input.ts';
import { TextFile } from '../files/text-file.ts';
import { reportFormatted } from '../reporters/text/formatted.ts';
import { ended } from '../source/ended.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface FormatCommand {
  readonly paths: readonly string[];
  /** Nothing is written. */
  readonly check?: boolean;
  readonly stdin?: boolean;
}

/** `sop format` */
export async function format(
  { paths, check = false, stdin }: FormatCommand,
  terminal: Terminal,
): Promise<ExitCode> {
  const dashes = paths.filter((path) => path === '-').length;
  if (stdin !== true && dashes === 0) return formatFiles(paths, check, terminal);
  if (paths.length > dashes) {
    throw new CannotRun('Standard input and files are not formatted together', 'Leave one of the two out');
  }
  return formatInput(check, terminal);
}

/** All files are read and formatted before the first is written. */
function formatFiles(paths: readonly string[], check: boolean, terminal: Terminal): ExitCode {
  const { cwd } = terminal;
  const found = findAsked(paths.length > 0 ? paths : ['.'], cwd);
  const { configs } = found;
  const unread = [...found.unread];
  const files = [...found.asked.keys()].flatMap((path) => {
    const file = fileAt(path, shownPath(path, cwd));
    if (file instanceof TextFile) return [{ file, formatted: formatted(file.text, file.shown) }];
    unread.push(file);
    return [];
  });
  const changed = files.filter(({ file, formatted }) => file.text !== formatted);
  if (!check) for (const { file, formatted } of changed) file.write(formatted);
  const shown = changed.map(({ file }) => file.shown);
  reportFormatted({ documents: files.length, changed: shown, written: !check }, terminal);
  const code = check && changed.length > 0 ? ExitCode.findings : ExitCode.clean;
  return ended({ asked: files, configs, unread }, code, terminal);
}

/** Or why it cannot be read. */
function fileAt(path: string, shown: string): TextFile | CannotRun {
  try {
    return new TextFile(path, shown);
  } catch (error) {
    if (error instanceof CannotRun) return error;
    throw error;
  }
}

async function formatInput(check: boolean, terminal: Terminal): Promise<ExitCode> {
  const name = standardInput;
  const text = await readInput(terminal);
  const after = formatted(text, name);
  if (!check) {
    terminal.stdout.write(after);
    return ExitCode.clean;
  }
  const changed = after === text ? [] : [name];
  reportFormatted({ documents: 1, changed, written: false }, terminal);
  return changed.length > 0 ? ExitCode.findings : ExitCode.clean;
}

function formatted(text: string, shown: string): string {
  return withDocument(shown, () => formatText(parse(text)), 'formatted');
}
