/**
 * The text without every line, and then without every character, that it breaks without. A generator that cuts from
 * whole documents shrinks no further than to the cut.
 */
export function minimise(text: string, breaks: (text: string) => boolean): string {
  const byLine = withoutNeedless(text.split(/(?<=\n)/), breaks);
  return byLine.length > 400 ? byLine : withoutNeedless([...byLine], breaks);
}

function withoutNeedless(pieces: readonly string[], breaks: (text: string) => boolean): string {
  let kept = [...pieces];
  for (let size = kept.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < kept.length; ) {
      const fewer = kept.toSpliced(at, size);
      if (breaks(fewer.join(''))) kept = fewer;
      else at += size;
    }
  }
  return kept.join('');
}
