// Loaded before anything else: whoever asks another machine for something is stopped, and it is written down.
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

/** @param {string} what */
const refused = (what) => () => {
  appendFileSync(/** @type {string} */ (process.env.SOP_TEST_REQUESTS), `${what}\n`);
  throw new Error(`no request: ${what}`);
};

const ways = {
  'node:net': ['connect', 'createConnection'],
  'node:tls': ['connect'],
  'node:dgram': ['createSocket'],
  'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
  'node:dns/promises': ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
  'node:http': ['request', 'get'],
  'node:https': ['request', 'get'],
  'node:http2': ['connect'],
};
for (const [module, names] of Object.entries(ways))
  for (const name of names) require(module)[name] = refused(`${module} ${name}`);
require('node:net').Socket.prototype.connect = refused('a socket');
for (const name of ['fetch', 'WebSocket', 'EventSource'])
  Object.defineProperty(globalThis, name, { value: refused(name), configurable: true });
syncBuiltinESMExports();
