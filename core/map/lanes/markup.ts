import { escaped } from '../../prose/escaped.ts';

/** An element; what stands in it is markup already. Attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  let written = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined)
      written += ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`;
  }
  return content === '' ? `${written}/>` : `${written}>${content}</${name}>`;
}

/** To a tenth of a pixel. */
export function rounded(value: number): string {
  return Number.isInteger(value) ? `${value}` : `${Math.round(value * 10) / 10}`;
}
