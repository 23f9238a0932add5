import { visible } from '../terminal/visible.ts';

/** A text as it stands, whatever signs of Markdown and HTML are in it. */
export function plain(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim()).replace(/[\\`*_[\]<>|&#~$@!{}]/g, escapedSign);
}

/** A backslash does not keep `@` from being a mention, nor `<` and `&` from being HTML in every reader. */
function escapedSign(sign: string): string {
  return /[@<>&]/.test(sign) ? `&#${sign.charCodeAt(0)};` : `\\${sign}`;
}

export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${ticks}${space}${visible(text)}${space}${ticks}`;
}
