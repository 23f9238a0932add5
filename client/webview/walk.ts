/** A box on the page. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;

/**
 * Where a key leads from a box to: with an arrow to the nearest that lies there, straight ahead before aside; with Home
 * and End to the first and the last. Undefined for other keys, and where nothing lies.
 */
export function walkedTo(from: number, key: string, boxes: readonly Box[]): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return boxes.length - 1;
  const start = boxes[from];
  if (start === undefined || !(key in directions)) return undefined;
  const [x, y] = directions[key as keyof typeof directions];
  let nearest: { readonly index: number; readonly distance: number } | undefined;
  for (const [index, box] of boxes.entries()) {
    const [across, down] = [middle(box).x - middle(start).x, middle(box).y - middle(start).y];
    const ahead = across * x + down * y;
    const aside = Math.abs(across * y) + Math.abs(down * x);
    if (index === from || ahead <= 1) continue;
    const distance = ahead + 2 * aside;
    if (nearest === undefined || distance < nearest.distance) nearest = { index, distance };
  }
  return nearest?.index;
}

function middle({ left, right, top, bottom }: Box): { x: number; y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
