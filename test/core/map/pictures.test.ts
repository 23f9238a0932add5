import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  criticalPath,
  flow,
  lanesSvg,
  map,
  readDocument,
  subtitleOf,
  Workspace,
  workspaceMap,
} from '../../../core/index.ts';
import { parse } from '../../../grammar/index.ts';
import { procedureOfSize } from './procedures.ts';

const samples = join(import.meta.dirname, '..', '..', '..', 'samples');
const hard = join(import.meta.dirname, 'hard-cases');
const workspace = new Workspace();
const read = (folder: string) =>
  globSync('*.sop', { cwd: folder })
    .sort()
    .map((file) => readDocument(file, parse(readFileSync(join(folder, file), 'utf8'))));
const library = read(samples);
for (const document of library) workspace.update(document);
const procedures = [...library, ...read(hard)].filter((document) => document.isProcedure);

/** What a change of the drawing changes is seen in the pictures: `vitest -u` takes them anew. */
describe('pictures', () => {
  it.each(procedures.map((document) => [basename(document.uri, '.sop'), document] as const))(
    'of %s',
    async (name, document) => {
      const graph = flow(document);
      const svg = lanesSvg(map(document, graph, workspace), {
        theme: 'light',
        subtitle: subtitleOf(document),
        ...(name === 'platform-setup' ? { critical: criticalPath(document, graph) } : {}),
      });
      await expect(svg).toMatchFileSnapshot(`pictures/${name}.svg`);
    },
  );

  it.each([5, 20, 50, 200])('of %i steps', async (steps) => {
    const document = readDocument('made-up.sop', parse(procedureOfSize(steps)));
    const svg = lanesSvg(map(document, flow(document)), { theme: 'light' });
    await expect(svg).toMatchFileSnapshot(`pictures/of-${steps}-steps.svg`);
  });

  it.each(['dark', 'contrast', 'auto'] as const)(
    'in %s colours are the same but for their style',
    async (theme) => {
      for (const document of procedures) {
        const drawn = map(document, flow(document), workspace);
        const [asIs, plain] = [theme, 'light' as const].map((each) => lanesSvg(drawn, { theme: each }));
        expect(withoutStyle(asIs ?? '')).toBe(withoutStyle(plain ?? ''));
      }
      const any = lanesSvg(workspaceMap(workspace).map, { theme });
      await expect(/<style>(.*)<\/style>/s.exec(any)?.[1]).toMatchFileSnapshot(`pictures/${theme}.css`);
    },
  );

  it('of the whole library', async () => {
    const svg = lanesSvg(workspaceMap(workspace).map, { theme: 'dark', subtitle: 'The sample library' });
    await expect(svg).toMatchFileSnapshot('pictures/library.svg');
  });
});

function withoutStyle(svg: string): string {
  return svg.replace(/<style>.*<\/style>/s, '');
}
