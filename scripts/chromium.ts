import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { installPackages } from './debian.ts';

/** A Chromium that is there already, or else the one of Debian's packages. */
export async function chromiumPath(report: (line: string) => void): Promise<string> {
  const found = findChromium();
  if (found) return found;
  await installPackages(['chromium'], report);
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'These tests need a Chromium or Chrome, and none was found. Install one (Debian: `sudo apt-get install ' +
      'chromium`; anywhere: `npx playwright install chromium`), or set CHROME_PATH to the program.',
  );
}

function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  return [named, ...usualPlaces, ...playwrightPlaces()].find((path) => path && existsSync(path));
}

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The revision this Playwright would take, then any other that one of its installations left. */
function playwrightPlaces(): string[] {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  return [
    chromium.executablePath(),
    ...globSync('chromium-*/chrome-linux*/chrome', { cwd: cache }).map((path) => join(cache, path)),
  ];
}
