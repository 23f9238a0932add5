import { closeSync, openSync, readSync } from 'node:fs';

/**
 * What only `sop` writes at the beginning of a file, in forms that are made and not edited: pages, drawings, JSON, BPMN,
 * calendars. What an editor of such a form writes again begins otherwise. Text that people write on in is not among them.
 */
const beginnings: readonly RegExp[] = [
  /^<!doctype html>[\s\S]*<meta name="generator" content="sop">/,
  /^<table class="sop-table">/,
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class="sop-map"/,
  /^\{\s*"format": "sop-document"/,
  /^<\?xml [^>]*>\s*<bpmn:definitions [^>]*exporter="sop"/,
  /^BEGIN:VCALENDAR\r?\nVERSION:2\.0\r?\nPRODID:-\/\/SOP\/\//,
];

/** Bytes: where the longest of them ends. */
const longest = 2_000;

/** Whether the file was made by `sop` and can be made again. */
export function isMadeBefore(path: string): boolean {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const bytes = Buffer.alloc(longest);
    const beginning = bytes.toString('utf8', 0, readSync(file, bytes));
    return beginnings.some((each) => each.test(beginning));
  } catch {
    // What cannot be read cannot be told to be ours.
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
