import type * as esbuild from 'esbuild';

/** What mermaid loads at need and the process map never needs: a flowchart laid out by dagre is all that is drawn. */
const needed = /\/(flowDiagram|dagre)-\w+\.mjs$/;

/**
 * Leaves the other diagrams and layouts out of mermaid's bundle: a fifth remains. Formulas are left out too; between
 * dollar signs stands a price, not an equation.
 */
export function flowchartsOnly(): esbuild.Plugin {
  return {
    name: 'flowcharts only',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ kind, path }) =>
        kind === 'dynamic-import' && !needed.test(path) ? { path, namespace: 'left-out' } : undefined,
      );
      build.onLoad({ filter: /^katex$/, namespace: 'left-out' }, () => ({ contents: plainFormulas }));
      build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
        contents: `throw new Error(${JSON.stringify(`${path} is not part of the preview`)});`,
      }));
    },
  };
}

const plainFormulas = `
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  export default { renderToString: (text) => '$$' + text.replace(/[&<>]/g, (sign) => entities[sign]) + '$$' };
`;
