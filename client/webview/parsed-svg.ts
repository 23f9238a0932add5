/** A drawing enters the page as parsed XML, not as HTML: a label can at most be text. */
export function parsedSvg(text: string): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (parsed.querySelector('parsererror')) throw new Error('The drawing is not well-formed');
  return document.importNode(parsed.documentElement, true) as unknown as SVGSVGElement;
}
