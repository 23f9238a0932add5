import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CannotRun } from '../failure.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** By which a browser is called that prints: Chromium, and what is made of it. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser that CHROME_PATH names, or else one that is installed. Throws CannotRun where there is none. */
export function printingBrowser({ env }: Terminal): string {
  const { CHROME_PATH: named, PATH: path = '' } = env;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new CannotRun(`CHROME_PATH names ${named}, which is not there`, 'Put that right, or unset it');
  }
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const inPath = folders.flatMap((folder) =>
    names.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)]),
  );
  const found = [...inPath, ...places].find((each) => existsSync(each));
  if (found !== undefined) return found;
  throw new CannotRun(
    'A PDF is printed by Chrome, Chromium or Edge, and none of them was found',
    'Install one, or name it with CHROME_PATH; or write the document as .html and print that',
  );
}
