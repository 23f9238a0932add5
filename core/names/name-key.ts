import { unquoted } from './unquoted.ts';

const plain = /^(?!["'])[!-)+-;=?-Z^a-z{}|]+(?: [!-)+-;=?-Z^a-z{}|]+)*$/;

/**
 * The form in which names are compared: without Markdown, case, doubled blanks, curly quotes and quotes around the whole. Two names are the same
 * when their keys are.
 */
export function nameKey(name: string): string {
  if (plain.test(name)) return name.toLowerCase();
  const whole = withoutMarkdown(name).trim();
  return (unquoted(whole) ?? whole)
    .normalize('NFC')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The text that a reader sees of inline Markdown. */
export function withoutMarkdown(text: string): string {
  if (!/[*_`[\\~<]/.test(text)) return text;
  return text
    .replace(/!?\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/<(https?:[^<>]*)>/g, '$1')
    .replace(/`+([^`]*)`+/g, '$1')
    .replace(/\*+|~~/g, '')
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}

/** Whether a text says nothing but that name. */
export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}
