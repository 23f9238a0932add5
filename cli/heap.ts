/**
 * How much room the heap takes while thousands of documents are read one after the other: none of them stays, which V8
 * cannot know from those that it saw first. To be loaded before anything else.
 */
import { setFlagsFromString } from 'node:v8';

// What lived long while the library was indexed is young again while it is checked.
setFlagsFromString('--no-allocation-site-pretenuring');
