import type { suiteEnvironment } from '../page-actions.ts';

type Name = (typeof suiteEnvironment)[keyof typeof suiteEnvironment];

/** What the driver tells the suite: environment variables, or a global of its bundle in a browser, which has none. */
export function told(name: Name): string | undefined {
  return typeof sopTest === 'undefined' ? process.env[name] : sopTest[name];
}

declare const sopTest: Partial<Record<Name, string>> | undefined;
