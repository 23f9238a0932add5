import { type Palette, palettes, systemColours } from '../../core/map/lanes/themes.ts';

/** The look of all pages: by day and by night, on a phone and on paper. */
export const siteStyle = `
:root { color-scheme: light dark; --text: #1b1f24; --quiet: #57606a; --rule: #d0d7de; --ground: #ffffff; --raised: #f6f8fa; --accent: #0b5cad; --late: #b42318; --soon: #8a5300; --good: #19703c; ${variables(palettes.light)} }
@media (prefers-color-scheme: dark) { :root { --text: #e6e9ee; --quiet: #a9b2bf; --rule: #3a424e; --ground: #181b20; --raised: #21262d; --accent: #7ab8f5; --late: #ff9a92; --soon: #f0b64a; --good: #6fd394; ${variables(palettes.dark)} } }
@media (forced-colors: active) { :root { ${variables(systemColours)} } }
* { box-sizing: border-box; }
html { font: 16px/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: var(--text); background: var(--ground); scroll-padding-top: 1rem; }
body { margin: 0; overflow-wrap: break-word; }
main, footer { max-width: 60rem; margin: 0 auto; padding: 1.2rem 1.2rem 2rem; }
footer { color: var(--quiet); font-size: .875rem; border-top: 1px solid var(--rule); padding-bottom: 3rem; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.top { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding: .7rem 1.2rem; border-bottom: 1px solid var(--rule); background: var(--raised); }
.top a { text-decoration: none; color: var(--text); }
.top .home { font-weight: 650; }
.top nav { flex: 1; }
.top ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin: 0; padding: 0; list-style: none; }
.top nav a { padding: .35rem 0; display: inline-block; border-bottom: 2px solid transparent; }
.top nav a:hover, .top nav a[aria-current] { border-bottom-color: var(--accent); }
.top form { display: flex; gap: .4rem; align-items: center; }
.top label { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
input, button { font: inherit; color: inherit; padding: .35rem .6rem; border: 1px solid var(--quiet); border-radius: 6px; background: var(--ground); min-width: 0; }
button { cursor: pointer; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: .6rem 0 .8rem; }
h2 { font-size: 1.3rem; margin: 2.2rem 0 .6rem; padding-bottom: .25rem; border-bottom: 1px solid var(--rule); }
h3 { font-size: 1.05rem; margin: 1rem 0 .3rem; }
p { margin: .4rem 0; }
ul, ol { margin: .3rem 0; padding-left: 1.4rem; }
.quiet { color: var(--quiet); font-size: .92rem; }
.lead { font-size: 1.1rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .4rem .8rem .4rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
th { font-weight: 600; color: var(--quiet); }
.front th { width: 11rem; }
caption { text-align: left; color: var(--quiet); padding-bottom: .3rem; }
.scroll { overflow-x: auto; }
time { white-space: nowrap; }
.scroll td { overflow-wrap: normal; }
.scroll table { min-width: 34rem; }
pre { margin: .5rem 0; padding: .6rem .8rem; border: 1px solid var(--rule); border-radius: 6px; background: var(--raised); white-space: pre-wrap; }
code { font: .9em ui-monospace, "SF Mono", Consolas, monospace; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .9rem; margin: .4rem 0; font-size: .95rem; }
dt { color: var(--quiet); }
dd { margin: 0; min-width: 0; }
article { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--rule); scroll-margin-top: 1rem; }
article:target, section:target > h2 { border-color: var(--accent); }
article > h3 { margin-top: 0; }
.number { color: var(--quiet); font-variant-numeric: tabular-nums; }
.role { margin-left: .4rem; padding: .05rem .55rem; border: 1px solid var(--rule); border-radius: 1rem; font-size: .85rem; font-weight: 500; white-space: nowrap; }
.role a { color: inherit; text-decoration: none; }
.role a:hover { text-decoration: underline; }
.warning { margin: .4rem 0; padding: .4rem .7rem; border-left: 4px solid var(--soon); background: var(--raised); }
.warning strong { color: var(--soon); }
.late { color: var(--late); }
p.note { color: var(--quiet); }
.branch, .together { margin: .5rem 0 .5rem .2rem; padding-left: .9rem; border-left: 3px dotted var(--rule); }
.badge { display: inline-block; padding: 0 .5rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .85rem; color: var(--quiet); }
.badge.overdue { color: var(--late); }
.badge.due, .badge.undated { color: var(--soon); }
.badge.current { color: var(--good); }
.contents ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; padding: .6rem .9rem; margin: 1rem 0; list-style: none; background: var(--raised); border: 1px solid var(--rule); border-radius: 6px; }
.contents a { display: inline-block; padding: .2rem 0; }
.map { position: relative; left: 50%; translate: -50% 0; width: max-content; min-width: 100%; max-width: calc(100vw - 2.4rem); margin: 1rem 0; overflow-x: auto; border: 1px solid var(--rule); border-radius: 6px; background: var(--sop-ground); }
@media screen { .map { max-height: 85vh; overflow-y: auto; } }
.map svg { display: block; max-width: none; height: auto; }
.map .leads { cursor: pointer; }
.steps li, .documents li { margin: .45rem 0; }
.documents, .bare { list-style: none; padding-left: 0; }
.bare { margin: 0; }
.steps { list-style: none; padding-left: 2.8rem; }
.steps li { position: relative; }
.steps .number { position: absolute; left: -2.8rem; }
.counts { display: flex; flex-wrap: wrap; gap: .6rem; padding: 0; list-style: none; }
.counts li { padding: .5rem 1rem; border: 1px solid var(--rule); border-radius: 6px; }
.counts strong { font-size: 1.5rem; margin-right: .3rem; }
.counts .none { color: var(--quiet); }
.counts .overdue strong { color: var(--late); }
.counts .due strong, .counts .undated strong { color: var(--soon); }
.counts .current strong { color: var(--good); }
.sheet { display: flex; flex-wrap: wrap; gap: 1rem 2rem; }
.sheet span { flex: 1 1 10rem; border-bottom: 1px solid var(--quiet); padding-bottom: .2rem; color: var(--quiet); }
.checklist th:nth-child(2) { width: 32%; }
.checklist th:nth-child(3) { width: 16%; }
.checklist th:nth-child(4) { width: 14%; }
.checklist td:nth-child(n+3):not([colspan]) { font-size: .92rem; }
.part th { padding-top: 1.2rem; color: var(--text); font-size: 1.1rem; }
tr.way td { color: var(--quiet); }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--ground); padding: .4rem .7rem; z-index: 1; }
@media (max-width: 40rem) {
  html { font-size: 15.5px; }
  .top form { flex: 1 1 100%; }
  .top input { flex: 1; }
  .front th { width: 7.5rem; }
  .top { gap: .3rem 1rem; padding: .5rem 1.2rem; }
  .top nav { flex: 1 1 100%; }
  main > section dl, article dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .35rem; }
  article { padding-left: .7rem; }
}
.on-paper { display: none; }
@page { margin: 18mm 16mm; }
@page map { size: landscape; margin: 16mm 15mm 15mm; }
@media print {
  :root { color-scheme: light; --text: #000; --quiet: #444; --ground: #fff; --raised: #fff; --accent: #000; ${variables(palettes.light)} }
  html { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  .top, .contents, .skip { display: none; }
  footer { max-width: none; padding: .5rem 0; }
  h2, h3 { break-after: avoid; }
  article > h3, .warning, pre, tr, .map { break-inside: avoid; }
  .scroll, .map { overflow: visible; border: 0; }
  .scroll table { min-width: 0; }
  .map { width: auto; max-width: 100%; }
  .map svg { width: 100%; max-height: 150mm; }
  .map:has(+ .on-paper) { position: absolute; height: 0; margin: 0; overflow: hidden; }
  .on-paper { display: block; }
  #who table { font-size: 8pt; hyphens: auto; }
  #who :is(th, td) { padding-right: .3rem; }
  .row { display: block; width: 100%; height: auto; max-height: 150mm; margin-bottom: 4mm; break-inside: avoid; }
  #map { page: map; }
  a { text-decoration: none; }
}
`;

function variables(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--sop-${name}: ${value};`)
    .join(' ');
}
