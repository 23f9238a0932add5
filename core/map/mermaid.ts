import type { ProcessMap } from './map.ts';

/** The map as a mermaid flowchart; the ids are those of the map's nodes. Empty for a map without steps. */
export function toMermaid(_map: ProcessMap): string {
  return '';
}
