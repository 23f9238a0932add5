import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownHtml } from '../../scripts/docs-site/markdown.ts';
import { firstSop } from './first-sop.ts';
import { sopIn } from './sop-in.ts';

/** What somebody has changed in the procedure of docs/first-sop.md. */
const edits = [
  ['Barista: Read the shift log', 'Shift Lead: Read the shift log'],
  ['within: 30 minutes of trigger', 'within: 1 hour of trigger'],
  ['  - Shift Lead: Switch on', '  - Shift Lead: Close the shutters\n  - Shift Lead: Switch on'],
] as const;

const settings = '{ "approvals": { "responsibility": ["Manager"], "timing": ["Manager"] } }\n';

/** The comment that a pull request gets, as a page that draws its map as the services do. */
export function pullRequestPage(): string {
  const html = markdownHtml(comment(), {
    addressOf: (address) => address,
    coloured: (value) => [{ type: 'text', value }],
  })
    .replace(/<h1[^>]*>/, '<h1>')
    .replaceAll('<pre tabindex="0"><code class="language-mermaid">', '<pre class="mermaid"><code>')
    .replaceAll(/<pre class="mermaid"><code>([\s\S]*?)<\/code>/g, '<pre class="mermaid">$1');
  const mermaid = readFileSync(createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js'), 'utf8');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${style}</style>
<div class="picture"><p class="who"><strong>github-actions</strong> commented</p><div class="comment">${html}</div></div>
<script>${mermaid.replaceAll('</script', '<\\/script')}</script>
<script>mermaid.initialize({ startOnLoad: false }); mermaid.run().then(() => { document.body.dataset.drawn = 'yes'; });</script></html>`;
}

/** Of a repository in which somebody has changed the procedure. */
function comment(): string {
  const { organisation, procedure } = firstSop();
  const folder = mkdtempSync(join(tmpdir(), 'sop-picture-'));
  try {
    const git = (...args: readonly string[]) => spawnSync('git', [...identity, ...args], { cwd: folder });
    const file = join(folder, 'procedures', 'locking-up.sop');
    mkdirSync(join(folder, 'procedures'));
    writeFileSync(join(folder, 'sop.config.json'), settings);
    writeFileSync(join(folder, 'procedures', 'organisation.sop'), organisation);
    writeFileSync(file, procedure);
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Before');
    let after = procedure;
    for (const [one, other] of edits) {
      if (!after.includes(one)) throw new Error(`docs/first-sop.md no longer says “${one}”`);
      after = after.replace(one, other);
    }
    writeFileSync(file, after);
    return sopIn(folder, ['diff', '--format', 'markdown']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const identity = [
  '-c',
  'user.name=Ines Duarte',
  '-c',
  'user.email=ines@harbour.example',
  '-c',
  'commit.gpgsign=false',
];

const style = `
body { margin: 0; padding: 16px; background: #fff; font: 15px/1.5 system-ui, "DejaVu Sans", sans-serif; color: #1f2328; }
.picture { position: relative; width: 900px; max-height: 1180px; overflow: hidden; border: 1px solid #d0d7de; border-radius: 8px; }
/* The map goes on; the picture does not. */
.picture::after { content: ""; position: absolute; inset: auto 0 0; height: 90px; background: linear-gradient(transparent, #fff); }
.who { margin: 0; padding: 10px 18px; background: #f6f8fa; border-bottom: 1px solid #d0d7de; border-radius: 8px 8px 0 0; }
.comment { padding: 6px 22px 18px; }
h1 { font-size: 1.5rem; margin: .7rem 0 .5rem; padding-bottom: .3rem; border-bottom: 1px solid #d0d7de; }
h2 { font-size: 1.2rem; margin: 1.2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid #d0d7de; }
table { border-collapse: collapse; margin: .6rem 0; }
th, td { border: 1px solid #d0d7de; padding: 5px 12px; text-align: left; }
code { background: #eff1f3; border-radius: 4px; padding: 1px 5px; font: 13px "DejaVu Sans Mono", monospace; }
ul { padding-left: 1.4rem; }
li { margin: .25rem 0; }
pre.mermaid { text-align: center; margin: .8rem 0 0; }
/* Once it is drawn: what is smaller while it is measured has no room for its words. */
[data-drawn] pre.mermaid { zoom: .78; }
`;
