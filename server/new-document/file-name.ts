import type { NewDocumentRequest } from '../messages/new-document.ts';

/** There is one organisation, mostly, and it is looked for by what it is. */
export function nameOfNew({ template, title }: NewDocumentRequest['params']): string {
  return fileNameFor(template === 'organisation' ? 'organisation' : title);
}

/** So many take no more than 240 of the 255 bytes that systems allow a name. */
const mostLetters = 60;

/** `customer-kick-off.sop` for `Customer kick-off`: letters and digits of any script, as every system takes them. */
export function fileNameFor(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const letters = [...(words ?? ['untitled']).join('-')].slice(0, mostLetters);
  const name = letters.join('').replace(/-$/, '');
  return `${name}.sop`;
}
