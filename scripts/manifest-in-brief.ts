import type { Plugin } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };

const { name, publisher, version } = manifest;

/** Of package.json, what the command tells of itself; most of the rest is for VS Code. */
export function manifestInBrief(): Plugin {
  return {
    name: 'manifest in brief',
    setup(build) {
      build.onLoad({ filter: /[\\/]package\.json$/ }, ({ path, with: { type } }) =>
        type === 'json' && !path.includes('node_modules')
          ? { contents: JSON.stringify({ name, publisher, version }), loader: 'json' }
          : undefined,
      );
    },
  };
}
