import { CannotImport } from '../cannot-import.ts';

/** Elements within each other. A page of a wiki has forty. */
const deepest = 200;
/** Elements of a page. One of a hundred pages of text has ten thousand; reading more takes minutes. */
const mostElements = 20_000;

/** What a page may leave open: the next one of its kind ends it. */
const openEnded =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|option|tr|td|th|thead|tbody|tfoot|colgroup)$/;
/** Of drawings, where a slash ends an element; elsewhere it means nothing. */
const drawn = /^(?:path|circle|rect|line|poly(?:gon|line)|ellipse|use|stop|image)$/;

/** Refuses a page with more elements, or elements deeper within each other, than a person writes. Throws CannotImport. */
export function refuseDeep(html: string, name: string): void {
  const open = new Map<string, number>();
  let depth = 0;
  let elements = 0;
  for (const [, end, said = '', rest = ''] of html.matchAll(
    /<(\/?)([a-z][a-z0-9:-]{0,30})([^<>]{0,2000}>?)/gi,
  )) {
    const tag = said.toLowerCase();
    if (end === '' && ++elements > mostElements)
      throw new CannotImport(
        `${name} has more than ${mostElements.toLocaleString('en-GB')} elements`,
        'Split it into its procedures first',
      );
    if (openEnded.test(tag) || (drawn.test(tag) && rest.endsWith('/>'))) continue;
    const before = open.get(tag) ?? 0;
    // What ends nothing that is open leaves all that is.
    if (end === '/' && before === 0) continue;
    const change = end === '/' ? -1 : 1;
    open.set(tag, before + change);
    depth += change;
    if (depth > deepest)
      throw new CannotImport(
        `${name} is nested too deep to be read as a page`,
        'Copy its text, and save that as Markdown or Word',
      );
  }
}
