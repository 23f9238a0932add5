import { entriesIn, type FieldEntry } from '../../grammar/index.ts';
import type { ImportReport, Placed } from '../report/report.ts';
import { backgroundLines, withoutLastHeading } from './background.ts';
import { isClean, isCleanIn } from './clean.ts';
import type { DateOrder } from './date-value.ts';
import type { DraftWork, Origin, StepPart } from './draft.ts';
import { asText, oneLine } from './written-text.ts';

/**
 * A document while it is gathered from a source. Each piece is tried before it is taken: what would not be the language
 * in its place is refused, and whoever brings it puts it under Background, which takes everything.
 */
export class Sheet {
  readonly source: string;
  /** As the source has days like 3/4/2026. */
  readonly dateOrder: DateOrder;
  title: string | undefined;
  kind: 'sop' | 'workflow' = 'sop';
  /** In the order in which they came. */
  readonly fields = new Map<string, string[]>();
  readonly items = new Map<string, string[]>();
  /** What stands on the line of a section's heading. */
  readonly values = new Map<string, string>();
  readonly #notes: {
    readonly heading: string;
    readonly lines: readonly string[];
    readonly origin: Origin;
  }[] = [];
  readonly steps: DraftWork[] = [];
  readonly checks: DraftWork[] = [];
  readonly exceptions: {
    readonly branch: StepPart & { readonly type: 'branch' };
    readonly origin: Origin;
  }[] = [];
  readonly #placed: Placed[] = [];
  /** Fields whose value is in the source, but can be read in no way or in several. */
  readonly #unread = new Set<string>();
  readonly #doubts: { line: number; what: string }[] = [];
  readonly #roles = new Map<string, string>();
  /** What roles are called besides, undefined where two go by it: `csr` for “Customer Service Representative”. */
  readonly #shortForms = new Map<string, string | undefined>();
  readonly #longForms = new Map<string, string>();

  constructor(source: string, dateOrder?: DateOrder) {
    this.source = source;
    this.dateOrder = dateOrder;
  }

  /** Takes the value of a field at the top of the document. False where it has one already or cannot have this one. */
  field(label: string, values: readonly string[], origin: Origin, note?: string): boolean {
    const entry = fieldNamed(label);
    const said = values.map(oneLine).filter((value) => value !== '');
    if (entry === undefined || said.length === 0) return false;
    const lines = linesOfField(entry, said);
    if (lines === undefined) return false;
    const before = this.fields.get(label);
    if (before?.join('\n').toLowerCase() === lines.join('\n').toLowerCase()) {
      this.placed(label, origin, values.join(' '), [note ?? [], 'the same as above'].flat().join('; '));
      return true;
    }
    if (before !== undefined && entry.repeatable !== true) return false;
    this.fields.set(label, [...(before ?? []), ...lines]);
    this.placed(label, origin, values.join(' '), note);
    return true;
  }

  /** Takes an item of a section that is not about work, with the fields below it. */
  item(
    section: string,
    text: string,
    origin: Origin,
    fields: readonly string[] = [],
    note?: string,
  ): boolean {
    const first = asText(section, oneLine(text));
    if (first === undefined) return false;
    const lines = [`- ${first}`, ...fields.map((field) => `  ${oneLine(field)}`)];
    if (!isCleanIn(section, lines)) return false;
    const before = this.items.get(section);
    if (before === undefined) this.items.set(section, lines);
    else before.push(...lines);
    this.placed(section, origin, text, note);
    return true;
  }

  /** Either all of them are taken or, where one of them is not, none is. */
  all(takes: readonly (() => boolean)[]): boolean {
    const lengths = new Map([...this.items].map(([label, { length }]) => [label, length]));
    if (takes.length > 0 && takes.every((take) => take())) return true;
    for (const [label, lines] of this.items) {
      lines.length = lengths.get(label) ?? 0;
      if (lines.length === 0) this.items.delete(label);
    }
    return false;
  }

  /** Takes a whole section as it stands, its heading first, in place of what there is of it. */
  take(section: string, [heading = '', ...lines]: readonly string[]): void {
    const [, value = ''] = /^[^:]*:\s*(.*)$/.exec(heading) ?? [];
    const items = lines.map((line) => line.replace(/^ {2}/, ''));
    if (value !== '') this.values.set(section, value);
    if (items.length > 0) this.items.set(section, items);
    if (section !== 'Roles') return;
    const bullets = items.flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
    for (const name of [...value.split(/,\s*/), ...bullets])
      if (name !== '') this.#roles.set(name.toLowerCase(), name);
  }

  /** Takes a role; one that is known already is not taken a second time. */
  role(name: string, origin: Origin, fields: readonly string[] = []): boolean {
    const key = name.toLowerCase();
    if (this.#roles.has(key)) {
      if (fields.length > 0) return false;
      return true;
    }
    // With a colon or a comma in its name, steps would name another role.
    if (/[:,]/.test(name) || asText('Roles', name) !== name) return false;
    const inline = this.values.get('Roles');
    if (inline !== undefined && fields.length === 0) this.values.set('Roles', `${inline}, ${name}`);
    else if (!this.item('Roles', name, origin, fields)) return false;
    this.#roles.set(key, name);
    return true;
  }

  /** Learns what a role is called besides. */
  shortForm(short: string, role: string): void {
    const key = short.toLowerCase();
    const before = this.#shortForms.get(key) ?? role;
    this.#shortForms.set(key, before.toLowerCase() === role.toLowerCase() ? before : undefined);
    this.#longForms.set(role.toLowerCase(), short);
  }

  /** The role as it was written first, also for its short form; undefined where it is not known. */
  roleNamed(name: string): string | undefined {
    const key = name.toLowerCase();
    const long = this.#shortForms.get(key) ?? '';
    const short = this.#longForms.get(key) ?? '';
    const names = [key, long.toLowerCase(), `${long.toLowerCase()}s`, short.toLowerCase()];
    const known = names.find((each) => this.#roles.has(each));
    return known === undefined ? long || undefined : this.#roles.get(known);
  }

  get roles(): readonly string[] {
    return [...this.#roles.values()];
  }

  /** Puts Markdown under Background, below the heading that it had. */
  note(markdown: string, origin: Origin, heading = ''): void {
    if (markdown.trim() === '') return;
    this.#notes.push({ heading, lines: backgroundLines(markdown), origin });
    this.placed('Background', origin, markdown);
  }

  /** The lines of Background, in the order of the source, each heading once for what stands below it together. */
  get background(): readonly string[] {
    let under = '';
    const lines = this.#notes
      .toSorted((one, other) => one.origin.first - other.origin.first)
      .flatMap(({ heading, lines: own }) => {
        const head = heading === '' || heading === under ? [] : ['', ...backgroundLines(`### ${heading}`)];
        under = heading;
        return [...head, '', ...own];
      });
    return withoutLastHeading(lines);
  }

  leftOut(source: string, origin: Origin, why: string): void {
    if (source.trim() !== '') this.#placed.push({ ...origin, to: 'left out', source, note: why });
  }

  placed(to: string, origin: Origin, source: string, note?: string): void {
    const shown = note === undefined && source.length > mostShown ? `${source.slice(0, mostShown)}…` : source;
    this.#placed.push({ ...origin, to, source: shown, ...(note === undefined ? {} : { note }) });
  }

  /** Says why the value of a field is left to a person: `“3/4/2026” may be …; write the day`. */
  unread(label: string, line: number, why: string): void {
    this.#unread.add(label);
    this.doubt(line, `${why} under “${label}”`);
  }

  isUnread(label: string): boolean {
    return this.#unread.has(label);
  }

  doubt(line: number, what: string): void {
    this.#doubts.push({ line, what });
  }

  report(missing: readonly string[], steps: number): ImportReport {
    return {
      version: 1,
      source: this.source,
      placed: this.#placed.toSorted((one, other) => one.first - other.first || one.last - other.last),
      missing,
      doubts: this.#doubts.toSorted((one, other) => one.line - other.line),
      counts: { fields: this.fields.size, roles: this.#roles.size, steps },
    };
  }
}

/** Letters of a piece of the source that a report shows. */
const mostShown = 200;

function fieldNamed(label: string): FieldEntry | undefined {
  const found = entriesIn('sop').find((entry) => entry.label === label);
  return found?.type === 'field' ? found : undefined;
}

/** The lines of a field, or undefined where the value is none that it can have. */
function linesOfField({ label, value }: FieldEntry, said: readonly string[]): string[] | undefined {
  const inBullets = value === 'texts' && said.length > 1;
  const lines = inBullets
    ? [`${label}:`, ...said.map((each) => `  - ${each}`)]
    : [`${label}: ${said.join(' ')}`];
  const escaped = lines.map((line, index) =>
    index === 0 && !inBullets ? line.replace(/(?<=^[^:]*: .*): /g, '\\: ') : line.replace(/: /g, '\\: '),
  );
  return [lines, escaped].find((each) => isClean(`SOP: Title\n${each.join('\n')}\n`));
}
