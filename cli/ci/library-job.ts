import { checkedDocuments } from '../check/checked-documents.ts';
import { checkerFor } from '../check/checker.ts';
import { compare } from '../diff/compare.ts';
import type { DiffReport } from '../diff/compared.ts';
import { readComparison } from '../diff/comparison.ts';
import { dueReport } from '../due/due-report.ts';
import type { ExitCode } from '../failure.ts';
import { findDocuments } from '../files/find-documents.ts';
import type { Found } from '../files/found.ts';
import type { DueReport } from '../reporters/due/report.ts';
import type { CheckReport } from '../reporters/report.ts';
import { beginChangedDocuments } from '../since/changed-documents.ts';
import { checkSince } from '../since/check-since.ts';
import { ended } from '../source/ended.ts';
import { type Read, readDocuments } from '../source/read-library.ts';
import { SourceFiles } from '../source/source-files.ts';
import { Progress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What a job of a service asks of the library. However much that is, each file is read once. */
export class LibraryJob {
  readonly #terminal: Terminal;
  readonly #found: Found;
  readonly #files: SourceFiles;
  readonly #progress: Progress;
  #read: Read | undefined;

  constructor(paths: readonly string[], terminal: Terminal) {
    this.#terminal = terminal;
    this.#found = findDocuments(paths, terminal.cwd);
    this.#files = new SourceFiles(terminal.cwd);
    this.#progress = new Progress(terminal);
  }

  get isEmpty(): boolean {
    return this.#found.asked.size === 0 && this.#found.unread.length === 0;
  }

  /** All that is wrong. */
  checked(): CheckReport {
    const { asked, sources } = this.#whole();
    const documents = checkedDocuments(asked, checkerFor({}), this.#progress);
    this.#progress.end();
    return { documents, sources };
  }

  /** What is wrong with what has changed since a commit, and what that broke elsewhere. */
  async checkedSince(commit: string): Promise<CheckReport> {
    const changed = await beginChangedDocuments(commit, this.#terminal.cwd);
    const files = this.#files;
    const report = await checkSince(changed, this.#found, checkerFor({}), {
      files,
      progress: this.#progress,
    });
    this.#progress.end();
    return report;
  }

  /** What has changed since the history left a commit. */
  changesSince(commit: string): Promise<DiffReport> {
    const { cwd } = this.#terminal;
    return compare(readComparison([`${commit}...HEAD`], cwd), cwd);
  }

  due(): DueReport {
    const { asked } = this.#whole();
    const report = dueReport(asked, {}, (index) => this.#progress.at('Checking', index, asked.length));
    this.#progress.end();
    return report;
  }

  /** How the job ends, which says what could not be read. */
  ended(code: ExitCode): ExitCode {
    return ended(this.#whole(), code, this.#terminal);
  }

  #whole(): Read {
    this.#read ??= readDocuments(this.#found, this.#files, this.#progress);
    return this.#read;
  }
}
