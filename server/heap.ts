/**
 * How much room the heap takes: a server stands beside an editor all day, and what it makes at each keystroke or while
 * it reads thousands of files is garbage a moment later. It takes half the memory for a little more work. To be loaded
 * before anything else.
 */
import { setFlagsFromString } from 'node:v8';

// New objects get no more room than at the start: hardly any of them stay.
setFlagsFromString('--semi-space-growth-factor=1');
// The share by which the heap may grow, in percent, before it is collected whole.
setFlagsFromString('--heap-growing-percent=30');
