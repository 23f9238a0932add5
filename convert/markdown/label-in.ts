/** A name and what stands behind its colon; or behind a dash, where the name is in bold. */
interface Label {
  readonly label: string;
  readonly rest: string;
  readonly isBold: boolean;
}

/** The label that a text begins with. */
export function labelIn(text: string): Label | undefined {
  const bold =
    /^(\*\*|__)((?:(?!\1).){1,100}?):?\1\s*:\s*(.*)$/s.exec(text) ??
    /^(\*\*|__)((?:(?!\1).){1,100}?):\1\s*(.*)$/s.exec(text) ??
    /^(\*\*|__)((?:(?!\1).){1,100}?)[.]?\1(?:\s+[–—-]\s+|$)(.*)$/s.exec(text);
  if (bold !== null) return { label: (bold[2] ?? '').trim(), rest: (bold[3] ?? '').trim(), isBold: true };
  const plain = /^((?:[^:`]|:(?=\S)){1,100}?):(?:\s+(.*))?$/s.exec(text);
  if (plain === null) return undefined;
  const label = (plain[1] ?? '').trim();
  if (label.split(/\s+/).length > 8 || /[.!?;]\s/.test(label) || /\[[^\]]*$|\([^)]*$/.test(label))
    return undefined;
  return { label, rest: (plain[2] ?? '').trim(), isBold: false };
}

/** `Float – the money in the till`: the same with a dash between. */
export function dashedIn(text: string): { readonly label: string; readonly rest: string } | undefined {
  const match = /\s+[–—-]\s+/.exec(text);
  if (match === null || match.index > 60) return undefined;
  return { label: text.slice(0, match.index), rest: text.slice(match.index + match[0].length) };
}
