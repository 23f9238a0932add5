import { closeSync, ftruncateSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { CannotRun } from '../failure.ts';
import { decoded, either } from './decoded.ts';
import { orLeaveItOut } from './left-out.ts';
import { reasonOf } from './read-text.ts';

/** A file that is read to be written again: its text has every character that the file has. */
export class TextFile {
  readonly path: string;
  /** As it is shown to people. */
  readonly shown: string;
  /** A byte order mark included. */
  readonly text: string;

  constructor(path: string, shown: string) {
    this.path = path;
    this.shown = shown;
    this.text = decoded(
      this.#read(() => readFileSync(path)),
      shown,
      orLeaveItOut,
    );
  }

  /**
   * Puts `text` in the place of what was read. The file stays the one it is, with its owner, its mode and all links to
   * it; one that was written by somebody else in the meantime is left alone.
   */
  write(text: string): void {
    const file = this.#write(() => openSync(this.path, 'r+'));
    try {
      const now = this.#read(() => readAll(file));
      const after = Buffer.from(text);
      if (now.equals(after)) return;
      if (!now.equals(Buffer.from(this.text))) {
        throw new CannotRun(
          `${this.shown} was changed by somebody else in the meantime`,
          'It was left alone; run it again',
        );
      }
      this.#write(() => {
        writeAll(file, after);
        ftruncateSync(file, after.length);
      });
    } finally {
      closeSync(file);
    }
  }

  #read<T>(work: () => T): T {
    return this.#orSay('read', work);
  }

  #write<T>(work: () => T): T {
    return this.#orSay('written', work);
  }

  #orSay<T>(what: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      const why = `${this.shown} cannot be ${what}: ${reasonOf(error)}`;
      throw new CannotRun(why, either('Put that right', orLeaveItOut));
    }
  }
}

/** From its beginning, wherever the file was read before. */
function readAll(file: number): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; ; ) {
    const piece = Buffer.alloc(65_536);
    const length = readSync(file, piece, 0, piece.length, at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(piece.subarray(0, length));
    at += length;
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, at);
}
