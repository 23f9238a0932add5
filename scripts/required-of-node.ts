import { builtinModules, createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

const ofNode = 'of-node';
const required = 'sop:required';

/**
 * What is asked of Node is required when it is first used: to import it would load all of it, and what its getters load
 * as well, at the start; and libraries that are no ES modules require what an ES module has no `require` for.
 */
export function requiredOfNode(): Plugin {
  return {
    name: 'required-of-node',
    setup(build) {
      build.onResolve({ filter: /^[\w:/]+$/ }, ({ path, namespace }) => {
        if (path === required) return { path, namespace: required };
        const name = path.replace(/^node:/, '');
        const isRequired = builtinModules.includes(name) && namespace !== required;
        return isRequired ? { path: name, namespace: ofNode } : undefined;
      });
      build.onLoad({ filter: /./, namespace: ofNode }, ({ path }) => ({ contents: contentsFor(path) }));
      build.onLoad({ filter: /./, namespace: required }, () => ({
        contents: `
          import { createRequire } from 'node:module';
          export const required = createRequire(import.meta.url);`,
      }));
    },
  };
}

function contentsFor(name: string): string {
  if (name === 'process') return 'module.exports = process;';
  const builtin: unknown = createRequire(import.meta.url)(`node:${name}`);
  const own = `required('node:${name}')`;
  const exported =
    typeof builtin === 'object' && builtin !== null
      ? `{ ${Object.keys(builtin).map((key) => `get ${key}() { return ${own}.${key}; }`)} }`
      : own;
  return `import { required } from '${required}'; module.exports = ${exported};`;
}
