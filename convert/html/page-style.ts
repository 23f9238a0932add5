/**
 * The look of a page that stands alone: on a screen of any width, and on paper of any size, where the first sheet says
 * whose the document is and each other one has its name above and its page number below.
 *
 * @param name of the document, for the head of each sheet
 * @param state its version and next review, for the foot
 */
export function pageStyle(name: string, state: string): string {
  return `
:root { color-scheme: light; --text: #1b1f24; --quiet: #57606a; --rule: #d0d7de; --accent: #0b5cad; --warning: #9a3412; }
* { box-sizing: border-box; }
html { font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: var(--text); background: #fff; }
body:has(> .checklist, > .raci) { max-width: 64rem; }
body { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.35rem; margin: 2.2rem 0 .6rem; padding-bottom: .2rem; border-bottom: 1px solid var(--rule); }
h3 { font-size: 1.05rem; margin: 0; }
a { color: var(--accent); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .35rem .6rem .35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
th { font-weight: 600; color: var(--quiet); }
header th { width: 11rem; }
section table { width: auto; margin: .6rem 0; }
section td:not(:last-child), section th:not(:last-child) { padding-right: 1.5rem; }
ul { margin: .3rem 0; padding-left: 1.3rem; }
p { margin: .3rem 0; }
pre { margin: .5rem 0; padding: .6rem .8rem; border: 1px solid var(--rule); border-radius: 4px; background: #f6f8fa; white-space: pre-wrap; }
code { font: .9em ui-monospace, "SF Mono", Consolas, monospace; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .9rem; margin: .4rem 0; font-size: .95rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
article { margin: .9rem 0; padding-left: .9rem; border-left: 3px solid var(--rule); }
.number { color: var(--quiet); font-variant-numeric: tabular-nums; }
.role { margin-left: .4rem; padding: .05rem .5rem; border: 1px solid var(--rule); border-radius: 1rem; font-size: .85rem; font-weight: 500; }
p.warning { margin: .4rem 0; padding: .4rem .7rem; border-left: 4px solid var(--warning); background: #fff4ed; }
.warning strong { color: var(--warning); }
p.note { color: var(--quiet); }
.quiet { color: var(--quiet); font-size: .92rem; }
.branch, .together { margin: .5rem 0 .5rem .2rem; padding-left: .9rem; border-left: 3px dotted var(--rule); }
.fill-in { display: flex; flex-wrap: wrap; gap: 1rem 2rem; margin: 1.2rem 0; }
.fill-in span { flex: 1 1 10rem; padding-bottom: .2rem; border-bottom: 1px solid var(--quiet); color: var(--quiet); }
.checklist, .raci { overflow-wrap: break-word; }
.checklist td:nth-child(n+3), .raci th:not(:first-child) { font-size: .9rem; }
.checklist th:nth-child(2), .raci th:first-child { width: 32%; }
.checklist th:nth-child(3) { width: 16%; }
.checklist th:nth-child(4) { width: 13%; }
.checklist :is(th, td):first-child { white-space: nowrap; }
.part th { padding-top: 1.2rem; color: var(--text); font-size: 1.1rem; }
tr.warning td { background: #fff4ed; }
tr.way td { color: var(--quiet); }
.raci :is(th, td):not(:first-child) { text-align: center; }
figure { margin: 1rem 0; overflow-x: auto; }
figure svg { max-width: none; height: auto; }
.on-paper { display: none; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .3rem .6rem; }
@media (max-width: 30rem) { header th { width: 7.5rem; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .3rem; } article { padding-left: .6rem; } }
@page { margin: 22mm 18mm 20mm; @top-left { content: ${cssString(name)}; font: 9pt sans-serif; color: #57606a; } @bottom-left { content: ${cssString(state)}; font: 9pt sans-serif; color: #57606a; } @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt sans-serif; color: #57606a; } }
@page map { size: landscape; margin: 16mm 15mm 15mm; }
@page sheet { size: landscape; margin: 16mm 18mm 18mm; }
@page :first { @top-left { content: ""; } }
@media print {
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  body:has(> .checklist, > .raci) { page: sheet; }
  tr:has(+ .way), tr.warning, .part { break-after: avoid; }
  header { break-after: page; }
  header h1 { margin-top: 30mm; font-size: 26pt; }
  h2, h3, .branch > p:not(:last-child), .together > p { break-after: avoid; }
  article, article > h3, .warning, pre, tr, figure { break-inside: avoid; }
  .map { page: map; }
  figure { overflow: visible; }
  figure svg { width: 100%; max-height: 140mm; }
  .map:has(> .on-paper) figure { position: absolute; height: 0; margin: 0; overflow: hidden; }
  .on-paper { display: block; }
  .row { display: block; width: 100%; height: auto; max-height: 150mm; margin-bottom: 4mm; break-inside: avoid; }
  .map h2 { margin: 0 0 4mm; }
  .skip { display: none; }
  a { color: inherit; }
}
`;
}

/** A text as CSS has it between quotes; every sign but letters and digits by its number, so that none of them ends it. */
function cssString(text: string): string {
  const written = [...text].map((sign) =>
    /^[a-zA-Z0-9 ]$/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${written.join('')}"`;
}
