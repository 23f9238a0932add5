import { folderOf, goodProcedure } from '../sop.ts';

/** A document whose title and owner are written to break out of any form that quotes them. */
export function hostileFolder(): string {
  const title = 'A]]> & <b>"x"</b> | `y` *z* [l](http://e.example) @team {0} % ::error::';
  return folderOf({
    'a, b:c/[x] 100%.sop': goodProcedure(title, { 'Owner: Dana Reyes': `Ownr: ${title}\u0007\u202e` }),
    'clean.sop': goodProcedure('Closing of an account'),
  });
}

/** The rules that every library has to follow: what others say of these documents is tested with them. */
export const today = ['--today', '2026-11-16', '--preset', 'essential'] as const;
