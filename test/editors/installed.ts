import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from '../../scripts/debian.ts';

/** Sees to it that there is such a program; takes it from Debian's packages where they are at hand. */
export async function installed(program: string, packages: readonly string[]): Promise<void> {
  if (!isThere(program)) await installPackages(packages, (line) => console.log(line));
  if (isThere(program)) return;
  throw new Error(
    `This test runs ${program} as a client of the server, and there is none. Install it (Debian: ` +
      `\`sudo apt-get install ${packages.join(' ')}\`).`,
  );
}

function isThere(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
