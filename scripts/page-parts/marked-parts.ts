/** The generated text of a page, by the name in its marker. */
export type Parts = ReadonlyMap<string, string>;

const part = /^(<!-- generated: (.+) -->\n)[\s\S]*?^(<!-- end -->)$/gm;

/**
 * A page with new text between its markers; what stands outside them stays as it is. Throws a RangeError where a marker
 * names no part, and where a part has no marker.
 *
 *     <!-- generated: kinds -->
 *     …
 *     <!-- end -->
 */
export function withParts(page: string, parts: Parts): string {
  const seen = new Set<string>();
  const updated = page.replace(part, (_, begin: string, name: string, end: string) => {
    const text = parts.get(name);
    if (text === undefined) throw new RangeError(`nothing generates the part “${name}”`);
    seen.add(name);
    return `${begin}\n${text}\n\n${end}`;
  });
  const missing = [...parts.keys()].find((name) => !seen.has(name));
  if (missing !== undefined) throw new RangeError(`the page has no marker for the part “${missing}”`);
  return updated;
}
