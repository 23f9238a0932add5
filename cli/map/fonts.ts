import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { CannotRun } from '../failure.ts';
import { reasonOf } from '../files/read-text.ts';

/** Where systems keep their fonts. */
const folders: readonly string[] = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.local', 'share', 'fonts'),
  join(homedir(), '.fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  join(homedir(), 'Library', 'Fonts'),
  'C:\\Windows\\Fonts',
];

/** Sans-serif fonts by their files, what looks best first; the last are for the scripts that the others lack. */
const wanted: readonly RegExp[] = [
  /^Inter[-_ ]?(Regular|Bold|SemiBold|Variable)?\.(ttf|otf)$/i,
  /^(segoeui|segoeuib)\.ttf$/i,
  /^(arial|arialbd|Arial|Arial Bold)\.ttf$/i,
  /^LiberationSans-(Regular|Bold)\.ttf$/,
  /^Roboto-(Regular|Bold)\.ttf$/,
  /^Helvetica\.ttc$/,
  /^NotoSans-(Regular|Bold)\.ttf$/,
  /^DejaVuSans(-Bold)?\.ttf$/,
  /^(Noto(Sans|Naskh|Kufi)(CJK|Arabic|Hebrew|JP|KR|SC|TC|Thai|Devanagari)?.*-?Regular|wqy-.*|msgothic|msyh|malgun|PingFang|AppleSDGothicNeo|Hiragino.*W3)\.(ttf|otf|ttc)$/i,
];

/** The fonts that labels are written with: those of the files given, or those of the system. */
export function fonts(given: readonly string[]): readonly Uint8Array[] {
  if (given.length > 0) return given.map(read);
  const files = folders.flatMap(filesIn);
  const found = wanted.flatMap((pattern) => files.filter((file) => pattern.test(basename(file))));
  // What the first font lacks is taken from the first that has it, whatever its weight.
  const plainFirst = [...found.filter((file) => !isBold(file)), ...found.filter(isBold)];
  if (found.length > 0) return plainFirst.map(read);
  throw new CannotRun(
    'There is no font here to write the labels of a PNG with',
    'Give one with --font FILE.ttf, install one (on Debian: fonts-dejavu-core), or write an .svg, which needs none',
  );
}

function isBold(file: string): boolean {
  return /bold|segoeuib|arialbd/i.test(basename(file));
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  } catch {
    // Another system's folder, or one that is not to be read: the others will do.
    return [];
  }
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CannotRun(`The font ${file} cannot be read: ${reasonOf(error)}`, 'Give another with --font');
  }
}
