/** What a title says besides what the procedure is called. */
export interface TitleParts {
  readonly id?: string;
  readonly title: string;
}

const kind =
  /^(?:standard operating procedure|work instruction|procedure|sop)(?: \(sop\))?\s*(?::|\s[–—-])\s*(?=\S)/i;
const id = String.raw`((?:[A-Z]{2,6}[-_])*[A-Z]{2,6}[-_ ]?\d{1,5}(?:\.\d+)*)`;
const before = new RegExp(String.raw`^${id}\s*(?::|\s[–—-]\s)\s*(\S.*)$`);
const counted = /^(SOP|WI)\s*(?:#|no\.?|nr\.?|number)\s*(\d{1,5})\s*[:–—-]?\s*(\S.*)$/i;
/** Without a sign between, `COVID-19 screening` is no more than a title. */
const beside = new RegExp(String.raw`^${id}\s+(\p{L}.*)$`, 'u');
const behind = new RegExp(String.raw`^(\S.*?)\s*(?:[–—:-]\s|\()\s*${id}\)?$`);

/** `SOP-011: Corrective action`, `SOP-012 Locking up`, `Locking up (SOP-012)`, `SOP: Locking up`. */
export function titleParts(text: string): TitleParts {
  const said = text.replace(kind, '');
  const [, first, title] = before.exec(said) ?? [];
  if (first !== undefined && title !== undefined) return { id: first.replace(' ', '-'), title };
  const [, letters = '', number, name] = counted.exec(said) ?? [];
  if (number !== undefined && name !== undefined)
    return { id: `${letters.toUpperCase()}-${number}`, title: name };
  const [, own = '', rest] = beside.exec(said) ?? [];
  if (rest !== undefined && isSurelyId(own)) return { id: own.replace(' ', '-'), title: rest };
  const [, start, last = ''] = behind.exec(said) ?? [];
  if (start !== undefined && isSurelyId(last)) return { id: last.replace(' ', '-'), title: start };
  return { title: said };
}

/** Letters that documents are counted by, or a number that is filled up with zeros. */
function isSurelyId(text: string): boolean {
  return /(?:^|[-_])(?:SOP|WI|POL|PROC?|QP|DOC|FRM)[-_ ]?\d/.test(text) || /[-_]0\d/.test(text);
}
