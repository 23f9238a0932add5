/** A drawing enters the page as parsed XML, not as HTML: a label can at most be text. */
export function parsedSvg(text: string): SVGSVGElement {
  const parsed = parser.parseFromString(text, 'image/svg+xml');
  if (parsed.querySelector('parsererror')) throw new Error('The drawing is not well-formed');
  return document.adoptNode(parsed.documentElement) as unknown as SVGSVGElement;
}

const parser = new DOMParser();
