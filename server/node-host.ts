import { inThread } from './conversion/in-thread.ts';
import { disk } from './files/disk.ts';
import type { Host } from './serve.ts';

/** What Node has: the disk, and threads. */
export const nodeHost: Host = { disk, startConversion: inThread };
