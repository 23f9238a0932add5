import type { MapEdge } from '../map.ts';
import { longLabel, shortLabel } from './sizes.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The room for what stands on a way; none where nothing does. It depends on the kind of the text alone. */
export function labelRoom({ label, kind }: MapEdge): Size {
  if (label === '') return none;
  return kind === 'late' || kind === 'otherwise' || label === 'yes' || label === 'no'
    ? shortLabel
    : longLabel;
}

const none: Size = { width: 0, height: 0 };
