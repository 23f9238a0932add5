import { type Score, type ScoreOptions, score as scoreDocument } from '../../core/index.ts';
import { isOnDisk } from '../../server/files/disk.ts';
import { todayByClock } from '../../server/settings/clock.ts';
import { CannotRun, ExitCode, withDocument } from '../failure.ts';
import { findDocuments } from '../files/find-documents.ts';
import { scoresAsJson } from '../reporters/json/scores.ts';
import { scoresAsText } from '../reporters/text/scores.ts';
import { ended } from '../source/ended.ts';
import { type Asked, readDocuments } from '../source/read-library.ts';
import type { Source } from '../source/source.ts';
import { SourceFiles } from '../source/source-files.ts';
import { Progress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface ScoreCommand {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly min?: number;
  readonly today?: string;
}

/** A procedure with its score. */
export interface Scored {
  readonly source: Source;
  readonly score: Score;
}

/** `sop score` */
export function score(command: ScoreCommand, terminal: Terminal): ExitCode {
  const progress = new Progress(terminal);
  try {
    const { cwd } = terminal;
    const read = readDocuments(findDocuments(command.paths, cwd), new SourceFiles(cwd), progress);
    const clock = command.today ?? todayByClock();
    const scored = read.asked.flatMap((each, index) => {
      progress.at('Scoring', index, read.asked.length);
      return scoredOf(each, command, clock);
    });
    progress.end();
    if (scored.length === 0) {
      if (read.asked.length === 0 || read.unread.length > 0) return ended(read, ExitCode.clean, terminal);
      throw new CannotRun(
        'There is no procedure among these files',
        'Trackers and organisations have no score',
      );
    }
    const { min = 0 } = command;
    if (command.format === 'json') scoresAsJson(scored, read.sources, terminal);
    else scoresAsText(scored, min, terminal);
    const isBelow = scored.some(({ score }) => score.total < min);
    return ended(read, isBelow ? ExitCode.findings : ExitCode.clean, terminal);
  } finally {
    progress.end();
  }
}

function scoredOf({ source, settings, workspace }: Asked, { today }: ScoreCommand, clock: string): Scored[] {
  const options: ScoreOptions = { today: today ?? settings.today ?? clock, settings, isThere: isOnDisk };
  const score = withDocument(source.path, () => scoreDocument(source.document, workspace, options));
  return score === undefined ? [] : [{ source, score }];
}
