import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import type { Origin } from '../draft/draft.ts';
import type { Sheet } from '../draft/sheet.ts';
import { takeField } from './header.ts';
import { titleParts } from './title.ts';

/** Front matter: what is a field of the document becomes one, the rest goes to Background as it stands. */
export function readFrontMatter(yaml: string, origin: Origin, sheet: Sheet): void {
  const left: string[] = [];
  const values = new Map<string, string>();
  const entries = entriesOf(yaml);
  for (const { key, texts, lines, raw } of entries) {
    const at = { first: origin.first + lines.first, last: origin.first + lines.last };
    const [comment = ''] = /\s#.*$/m.exec(raw) ?? [];
    if (comment !== '' && !texts.some((text) => text.includes(comment.trim())))
      sheet.leftOut(comment.trim(), at, 'a comment, which readers of the source do not see');
    values.set(key.toLowerCase(), texts.join(', '));
    if (/^(?:title|subtitle|name)$/i.test(key) && texts.length > 0) continue;
    if (texts.length === 0 || !takeField(sheet, key, texts, at)) left.push(raw);
  }
  left.push(...takeTitle(sheet, values, origin, entries));
  if (entries.length === 0) left.push(yaml);
  if (left.length > 0) sheet.note(`\`\`\`yaml\n${left.join('\n')}\n\`\`\``, origin);
}

/** `SOP-011: Corrective action` as a subtitle is an ID and a title, whatever the title says. */
function takeTitle(
  sheet: Sheet,
  values: ReadonlyMap<string, string>,
  origin: Origin,
  entries: readonly { readonly key: string; readonly raw: string }[],
): readonly string[] {
  const names = ['subtitle', 'title', 'name'].filter((name) => (values.get(name) ?? '') !== '');
  const numbered = names.find((name) => titleParts(values.get(name) ?? '').id !== undefined);
  const best = numbered ?? ['title', 'name', 'subtitle'].find((name) => names.includes(name));
  if (best === undefined) return [];
  const said = values.get(best) ?? '';
  const { id, title } = titleParts(said);
  const hasId = id === undefined || sheet.field('ID', [id], origin);
  sheet.title = hasId ? title : said;
  sheet.placed('the title', origin, said, `it was called “${best}”`);
  return entries
    .filter(({ key }) => names.includes(key.toLowerCase()) && key.toLowerCase() !== best)
    .filter(({ key }) => values.get(key.toLowerCase()) !== said)
    .map(({ raw }) => raw);
}

interface YamlEntry {
  readonly key: string;
  /** Of a list each; nothing for what holds more entries. */
  readonly texts: readonly string[];
  /** Counted from the first line of the YAML. */
  readonly lines: Origin;
  readonly raw: string;
}

/** The entries at the top of a YAML text; none where it is no YAML, or more than a list of names and values. */
function entriesOf(yaml: string): readonly YamlEntry[] {
  const lines = yaml.split('\n');
  const starts = lines.flatMap((line, index) => (/^[^\s#-][^:]*:(?:\s|$)/.test(line) ? [index] : []));
  const js = objectIn(yaml);
  if (js === undefined || (starts[0] ?? 0) > 0) return [];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? lines.length;
    const raw = lines.slice(start, end).join('\n').trimEnd();
    const key = /^["']?([^:]*?)["']?\s*:/.exec(raw)?.[1] ?? '';
    return { key, texts: textsOf(js[key]), lines: { first: start + 1, last: end }, raw };
  });
}

/** All values as they are written, `1.10` too; without aliases, by which a short text can stand for an endless one. */
function objectIn(yaml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const js: unknown = load(yaml, { maxAliases: 0, schema: FAILSAFE_SCHEMA });
    return typeof js === 'object' && js !== null && !Array.isArray(js)
      ? (js as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string') ? value : [];
  return typeof value === 'string' && value !== '' ? [value] : [];
}
