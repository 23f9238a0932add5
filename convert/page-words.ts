import type { SopDocument } from '../core/index.ts';
import { visible } from '../core/prose/visible.ts';

/** What stands beside the text on each printed page. */
export interface PageWords {
  /** The document's ID and title. */
  readonly name: string;
  /** Its version and next review. */
  readonly state: string;
}

export function pageWords(document: SopDocument): PageWords {
  const said = (name: string, words: string) => {
    const value = document.value(name)?.text;
    return value === undefined ? [] : [`${words}${visible(value)}`];
  };
  return {
    name: [...said('id', ''), visible(document.title?.text ?? '')].join(' · '),
    state: [...said('version', 'Version '), ...said('next review', 'Next review ')].join(' · '),
  };
}
