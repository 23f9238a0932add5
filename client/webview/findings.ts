import type { MapNode, NodeFinding } from '../../server/messages/messages.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Each severity has a shape of its own, so that nobody has to tell them apart by their colours. */
const shapes: Record<NodeFinding['severity'], { readonly outline: string; readonly sign: string }> = {
  error: {
    outline: 'M-4 -9.5 H4 L9.5 -4 V4 L4 9.5 H-4 L-9.5 4 V-4 Z',
    sign: 'M-3 -3 L3 3 M3 -3 L-3 3',
  },
  warning: {
    outline:
      'M0 -9.5 Q1.2 -9.5 1.9 -8.2 L9.6 6 Q10.6 8.5 8 8.5 H-8 Q-10.6 8.5 -9.6 6 L-1.9 -8.2 Q-1.2 -9.5 0 -9.5 Z',
    sign: 'M0 -4 V1.5 M0 4.6 V4.8',
  },
  information: {
    outline: 'M0 -9 A9 9 0 1 1 0 9 A9 9 0 1 1 0 -9 Z',
    sign: 'M0 -0.5 V4.5 M0 -4.4 V-4.2',
  },
};

const names: Record<NodeFinding['severity'], string> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
};

/** Puts the mark of the worst finding on the upper right corner of the step's box. */
export function markFindings(element: SVGGElement, node: MapNode): void {
  element.querySelector(':scope > .finding')?.remove();
  const [worst] = node.findings;
  if (!worst) return;
  const mark = findingMark(worst.severity);
  const { x, y } = corner(element);
  mark.setAttribute('transform', `translate(${x} ${y})`);
  element.append(mark);
}

/** What a screen reader says, and what the tooltip shows: `Warning: No time-box`. */
export function findingText(finding: NodeFinding): string {
  return `${names[finding.severity]}: ${finding.message}`;
}

/** The mark as a picture of its own, for the tooltip. */
export function findingPicture(severity: NodeFinding['severity']): SVGSVGElement {
  const picture = document.createElementNS(svgNamespace, 'svg');
  picture.setAttribute('viewBox', '-11 -11 22 22');
  picture.ariaHidden = 'true';
  picture.append(findingMark(severity));
  return picture;
}

function findingMark(severity: NodeFinding['severity']): SVGGElement {
  const mark = document.createElementNS(svgNamespace, 'g');
  mark.setAttribute('class', `finding ${severity}`);
  mark.ariaHidden = 'true';
  for (const part of ['outline', 'sign'] as const) {
    const path = document.createElementNS(svgNamespace, 'path');
    path.setAttribute('class', part);
    path.setAttribute('d', shapes[severity][part]);
    mark.append(path);
  }
  return mark;
}

/** A box has its corner there; a diamond or a circle has it a little further in. */
function corner(element: SVGGElement): { x: number; y: number } {
  const box = element.getBBox();
  const inward = element.querySelector('rect.label-container') ? 0 : Math.min(10, box.height / 6);
  return { x: box.x + box.width - inward, y: box.y + inward / 2 };
}
