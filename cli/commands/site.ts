import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { todayByClock } from '../../server/settings/clock.ts';
import { CannotRun, ExitCode } from '../failure.ts';
import { findDocuments } from '../files/find-documents.ts';
import { sinceReview } from '../site/since-review.ts';
import { siteOf } from '../site/site.ts';
import { SiteLibrary } from '../site/site-library.ts';
import { refuseToMix, writeSite } from '../site/write-site.ts';
import { readDocuments } from '../source/read-library.ts';
import { SourceFiles } from '../source/source-files.ts';
import { Progress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { visible } from '../terminal/visible.ts';

export interface SiteCommand {
  readonly folder: string;
  readonly output: string;
  readonly title?: string;
  readonly today?: string;
}

/** `sop site` */
export async function site(command: SiteCommand, terminal: Terminal): Promise<ExitCode> {
  const { cwd, stdout } = terminal;
  const folder = resolve(cwd, command.folder);
  const output = resolve(cwd, command.output);
  refuseToMix(output, command.output);
  const progress = new Progress(terminal);
  try {
    const found = findDocuments([command.folder], cwd);
    if (!statSync(folder).isDirectory()) throw new CannotRun('A site is made of a folder', 'Give the folder');
    const read = readDocuments(found, new SourceFiles(cwd), progress);
    // Nobody notices a procedure that is not on the site.
    if (read.unread[0] !== undefined) throw read.unread[0];
    const { asked } = read;
    const [first] = asked;
    if (first === undefined)
      throw new CannotRun(
        'There is no .sop file in this folder',
        'Give the folder that holds the procedures',
      );
    if (asked.some(({ workspace }) => workspace !== first.workspace))
      throw new CannotRun(
        'The folder has several libraries in it, each with a config of its own',
        'Make a site of each',
      );
    const today = command.today ?? first.settings.today ?? todayByClock();
    const library = new SiteLibrary(asked, folder, today, command.title);
    if (library.documents.length === 0)
      throw new CannotRun(`There is no procedure in ${command.folder}`, 'Give the folder that holds them');
    const since = await sinceReview(library.documents, folder);
    const { files, leftOut } = siteOf(library, since, (index) =>
      progress.at('Writing', index, library.documents.length),
    );
    progress.end();
    writeSite(output, command.output, files);
    stdout.write(`Wrote ${files.size} files to ${command.output}. Open ${command.output}/index.html\n`);
    if (leftOut.length > 0)
      stdout.write(`Links without a place on the site: ${leftOut.map(visible).join(', ')}\n`);
    return ExitCode.clean;
  } finally {
    progress.end();
  }
}
