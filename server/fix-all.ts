import { applyEdits } from '../core/fixes/apply.ts';
import { type Edit, type Finding, readDocument, type SopDocument } from '../core/index.ts';
import { parse } from '../grammar/index.ts';

/** Fixes can make room for others; more rounds than this would be fixes that undo each other. */
const mostRounds = 8;

/** The edits that put right all that can be put right without a person looking at it. */
export function fixAll(
  document: SopDocument,
  check: (document: SopDocument) => readonly Finding[],
): readonly Edit[] {
  const first = safeEdits(document, check(document));
  let fixed = document;
  let edits = first;
  let rounds = 0;
  for (; edits.length > 0 && rounds < mostRounds; rounds++) {
    fixed = readDocument(document.uri, parse(applyEdits(fixed.tree.text, edits)));
    edits = safeEdits(fixed, check(fixed));
  }
  return rounds <= 1 ? first : [difference(document, fixed.tree.text)];
}

/** One safe fix a finding, as far as they do not touch the same place; in the order of the text. */
function safeEdits(document: SopDocument, findings: readonly Finding[]): readonly Edit[] {
  const fixes = findings.flatMap((finding) => {
    const fix = finding
      .fixes()
      .find((each) => each.safe && each.edits.every(({ uri }) => uri === document.uri));
    return fix === undefined ? [] : [[...fix.edits].sort(inOrder)];
  });
  fixes.sort((one, other) => (one[0]?.start ?? 0) - (other[0]?.start ?? 0));
  const chosen: Edit[] = [];
  let end = -1;
  for (const edits of fixes) {
    if (edits.some(({ start }) => start <= end)) continue;
    for (const each of edits) chosen.push(each);
    end = edits.at(-1)?.end ?? end;
  }
  return chosen;
}

function inOrder(one: Edit, other: Edit): number {
  return one.start - other.start;
}

/** The smallest single edit that makes the document that text. */
function difference(document: SopDocument, after: string): Edit {
  const before = document.tree.text;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let behind = 0;
  while (behind < shorter - start && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  const text = after.slice(start, after.length - behind);
  return { uri: document.uri, start, end: before.length - behind, text };
}
