import { formatText, parse } from '../../grammar/index.ts';
import { CannotRun, ExitCode, withDocument } from '../failure.ts';
import { findAsked } from '../files/find-documents.ts';
import { shownPath } from '../files/shown-path.ts';
import { readInput, standardInput } from '../files/standard-input.ts';
import { TextFile } from '../files/text-file.ts';
import { reportFormatted } from '../reporters/text/formatted.ts';
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

/** All files are read and formatted before the first is written: what cannot be read leaves everything as it is. */
function formatFiles(paths: readonly string[], check: boolean, terminal: Terminal): ExitCode {
  const { cwd } = terminal;
  const files = [...findAsked(paths.length > 0 ? paths : ['.'], cwd).keys()].map((path) => {
    const file = new TextFile(path, shownPath(path, cwd));
    return { file, formatted: formatted(file.text, file.shown) };
  });
  const changed = files.filter(({ file, formatted }) => file.text !== formatted);
  if (!check) for (const { file, formatted } of changed) file.write(formatted);
  const shown = changed.map(({ file }) => file.shown);
  reportFormatted({ documents: files.length, changed: shown, written: !check }, terminal);
  return check && changed.length > 0 ? ExitCode.findings : ExitCode.clean;
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
