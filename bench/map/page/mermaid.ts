import mermaid from 'mermaid';
import { type ProcessMap, toMermaid } from '../../../core/index.ts';
import type { DrawerName } from '../drawers.ts';

let drawings = 0;
let layout = '';

/** The SVG that mermaid makes of its text; rejects where it cannot. */
export async function mermaidSvg(name: Exclude<DrawerName, 'ours'>, text: string): Promise<string> {
  const wanted = name === 'lanes' ? 'swimlane' : name;
  if (layout !== wanted)
    mermaid.initialize({
      startOnLoad: false,
      maxTextSize: 10_000_000,
      maxEdges: 100_000,
      suppressErrorRendering: true,
      flowchart: { useMaxWidth: false },
      ...(name === 'lanes' ? {} : { layout: name }),
    });
  layout = wanted;
  drawings += 1;
  const { svg } = await mermaid.render(`drawing-${drawings}`, text);
  return svg;
}

/** The same map as text for each: a flowchart, or with a subgraph for each role, which are lanes to mermaid. */
export function mermaidText(name: Exclude<DrawerName, 'ours'>, map: ProcessMap): string {
  const flowchart = toMermaid(map);
  if (name !== 'lanes') return flowchart;
  const [, ...lines] = flowchart.split('\n');
  const nodeLines = lines.slice(0, map.nodes.length);
  const lanes = new Map<string, string[]>();
  for (const [index, node] of map.nodes.entries()) {
    const role = node.hands?.role ?? 'Nobody';
    lanes.set(role, [...(lanes.get(role) ?? []), nodeLines[index] ?? '']);
  }
  const subgraphs = [...lanes].map(
    ([role, nodes], index) => `subgraph lane${index}["${role}"]\n${nodes.join('\n')}\nend`,
  );
  return ['swimlane-beta LR', ...subgraphs, ...lines.slice(map.nodes.length)].join('\n');
}
