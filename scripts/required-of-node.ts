import { builtinModules } from 'node:module';
import type { Plugin } from 'esbuild';

const namespace = 'required-of-node';

/** What libraries that are no ES modules require of Node is imported: an ES module has no `require`. */
export function requiredOfNode(): Plugin {
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: /^[\w:/]+$/ }, ({ path, kind }) =>
        kind === 'require-call' && builtinModules.includes(path.replace(/^node:/, ''))
          ? { path: path.replace(/^node:/, ''), namespace }
          : undefined,
      );
      build.onLoad({ filter: /./, namespace }, ({ path }) => ({
        contents: `import builtin from 'node:${path}'; module.exports = builtin;`,
      }));
    },
  };
}
