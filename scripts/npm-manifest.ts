import manifest from '../package.json' with { type: 'json' };
import texts from '../package.nls.json' with { type: 'json' };

/** What the npm package says of itself: what VS Code is told has no place in it, and all that it needs is bundled. */
export const npmManifest = {
  name: manifest.name,
  version: manifest.version,
  description: texts.description,
  keywords: manifest.keywords,
  license: manifest.license,
  type: 'module',
  engines: { node: manifest.engines.node },
  bin: { sop: 'dist/cli.js' },
  exports: {
    '.': { types: './types/index.d.ts', default: './dist/modules/api.mjs' },
    './schemas/*.json': './schemas/*.json',
    './package.json': './package.json',
  },
  types: './types/index.d.ts',
  // As large as all the rest, and wanted only by who draws PNGs.
  peerDependencies: { '@resvg/resvg-wasm': `^${manifest.devDependencies['@resvg/resvg-wasm']}` },
  peerDependenciesMeta: { '@resvg/resvg-wasm': { optional: true } },
};
