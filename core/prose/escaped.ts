import { visible } from './visible.ts';

/** A text as it may stand in an element of HTML or XML, or between the quotes of an attribute. */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => references[character] as string);
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
