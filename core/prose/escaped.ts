import { visible } from './visible.ts';

/** A text as it may stand in an element of HTML or XML, or between the quotes of an attribute. */
export function escaped(text: string): string {
  if (harmless.test(text)) return text;
  return visible(text).replace(/[&<>"']/g, (character) => references[character] as string);
}

const harmless = /^[\w .,:;/()+-]*$/;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
