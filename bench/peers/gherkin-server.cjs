// The server of Cucumber as its own command starts it, told where npm has put its grammars.
const { dirname, join } = require('node:path');
const { NodeFiles } = require('@cucumber/language-server/node');
const { startStandaloneServer } = require('@cucumber/language-server/wasm');

const adapter = require.resolve('@cucumber/language-service/wasm');
startStandaloneServer(join(dirname(adapter), '../../..'), (root) => new NodeFiles(root));
