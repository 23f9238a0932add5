import { basename, extname, resolve } from 'node:path';
import { findingsByNode, flow, map as mapOf, marksOf } from '../../core/index.ts';
import { checkerFor } from '../check/checker.ts';
import { CannotRun, ExitCode, withDocument } from '../failure.ts';
import { findDocuments } from '../files/find-documents.ts';
import { type OutputOptions, outputFor } from '../files/output.ts';
import { fonts } from '../map/fonts.ts';
import { chosenView, type Drawn, type ViewName, views } from '../map/views.ts';
import { type Asked, firstOf, readDocuments } from '../source/read-library.ts';
import { SourceFiles } from '../source/source-files.ts';
import { variantOf } from '../source/variant.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface MapCommand extends OutputOptions {
  readonly path: string;
  readonly view?: ViewName;
  readonly variant?: string;
  readonly theme: Drawn['theme'];
  readonly critical?: boolean;
  readonly findings?: boolean;
  readonly font: readonly string[];
  /** Pixels of a PNG for each of the picture's own. */
  readonly scale: number;
  readonly today?: string;
}

/** `sop map` */
export async function map(command: MapCommand, terminal: Terminal): Promise<ExitCode> {
  const { path, output = '-', font, scale } = command;
  // Nobody reads an SVG.
  const isRead = command.output === undefined && command.view === undefined && terminal.stdout.isTTY === true;
  const { view, form } = chosenView(
    isRead ? 'outline' : command.view,
    output === '-' ? undefined : extname(output).slice(1).toLowerCase(),
  );
  const write = outputFor(command, terminal);
  const asked = readAsked(path, view, terminal);
  const drawn = withDocument(
    asked.source.path,
    () => views[view].draw(drawnOf(asked, command), form),
    'drawn',
  );
  if (form !== 'png') write(drawn);
  else {
    const { png } = await import('../map/png.ts');
    const files = font.map((file) => resolve(terminal.cwd, file));
    write(await png(drawn, fonts(files), scale));
  }
  if (isRead)
    terminal.stderr.write(`As a picture: sop map ${path} -o ${basename(path, extname(path))}.svg\n`);
  return ExitCode.clean;
}

/** The one document, or any of the library that is drawn as a whole. */
function readAsked(path: string, view: ViewName, { cwd }: Terminal): Asked {
  const read = readDocuments(findDocuments([path], cwd), new SourceFiles(cwd));
  const asked = firstOf(read);
  if (asked === undefined || (read.asked.length > 1 && view !== 'library')) {
    throw new CannotRun('A map is drawn of one document', 'Give one file, or a folder with --view library');
  }
  if (view !== 'library' && !asked.source.document.isProcedure) {
    throw new CannotRun(`${asked.source.path} describes no steps`, 'Give an SOP or a workflow');
  }
  return asked;
}

function drawnOf(asked: Asked, { variant, theme, critical = false, findings, today }: MapCommand): Drawn {
  const { source, workspace } = asked;
  const { document } = source;
  const known = variant === undefined ? undefined : variantOf(document, variant);
  const marks = () => {
    const found = checkerFor(today === undefined ? {} : { today })(asked);
    return marksOf(findingsByNode(mapOf(document, flow(document, known), workspace), found));
  };
  return {
    document,
    workspace,
    variant: known,
    theme,
    critical,
    findings: findings === true ? marks() : new Map(),
  };
}
