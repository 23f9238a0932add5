/** Starts the `sop` command with the code that V8 compiled the last time, where this Node can keep it (from 22.8 on). */
// First: what was compiled under other flags is of no use.
import './heap.ts';
import module from 'node:module';

module.enableCompileCache?.();
import('./main.ts');
