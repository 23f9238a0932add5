import assert from 'assert';

/** `node:assert/strict` where there is no Node. */
export default assert.strict;
