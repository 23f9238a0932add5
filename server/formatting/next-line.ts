import { type Entry, type Line, LineKind, type ValueType } from '../../grammar/index.ts';
import { Mark } from '../../grammar/line.ts';

/** How a line begins. */
export interface Beginning {
  readonly indentation: string;
  readonly mark: '- ' | '';
}

/**
 * How the line below another one begins while nothing is on it yet. Agrees with the rules for Enter in
 * language-configuration.json, by which VS Code does the same without a server; a test holds the two together.
 */
export function nextLine(above: Line, isLiteral: boolean): Beginning {
  const own = above.text.slice(0, above.first);
  const same: Beginning = { indentation: own, mark: '' };
  if (isLiteral || above.kind <= LineKind.Comment) return same;
  const isEmpty = above.colon >= 0 && above.value >= above.end;
  if (isEmpty && opensWork(above)) return { indentation: `${own}  `, mark: '- ' };
  if (isEmpty && above.mark === Mark.None) {
    if (above.kind === LineKind.Key)
      return { indentation: `${own}  `, mark: takesBullets(above) ? '- ' : '' };
    if (above.kind === LineKind.UnknownKey) return { indentation: `${own}  `, mark: '' };
  }
  const isItem = above.mark === Mark.Dash && above.body < above.end;
  return isItem ? { indentation: own, mark: '- ' } : same;
}

function opensWork({ kind, body, colon }: Line): boolean {
  if (kind === LineKind.Branch) return colon > body + 'if'.length;
  return kind === LineKind.Otherwise || kind === LineKind.Parallel || kind === LineKind.Track;
}

function takesBullets({ key }: Line): boolean {
  return key?.entries.some(mayBeBullets) === true;
}

const lists: ReadonlySet<ValueType> = new Set([
  'texts',
  'things',
  'needs',
  'names',
  'roles',
  'systems',
  'variants',
]);

function mayBeBullets(entry: Entry): boolean {
  return entry.type === 'section' ? entry.contents !== 'markdown' : lists.has(entry.value);
}
