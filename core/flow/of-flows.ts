import { Readers } from '../document/per-block.ts';
import type { Flow } from './graph.ts';

/** What several rules ask of the same flow, one after the other. */
export const ofFlows = new Readers<Flow>();
