export interface PageSources {
  readonly script: string;
  readonly style: string;
  /** Where the page may load styles from. */
  readonly cspSource: string;
  /** Scripts run only with this; what they import is let in by the same. */
  readonly nonce: string;
}

/**
 * The page of the preview before there is a map. Nothing of a document is in it: the page's own script adds that,
 * as text. `unsafe-inline` for styles is what the drawings need, `data:` what a PNG is painted from; there is no script,
 * image or connection beyond the two files.
 */
export function previewHtml({ script, style, cspSource, nonce }: PageSources): string {
  return /* html */ `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource} 'unsafe-inline'; img-src data:;">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${style}">
  <title>SOP preview</title>
</head>
<body>
  <header>
    <div class="heading">
      <h1 id="title"></h1>
      <p id="state" role="status" hidden><span class="sign" aria-hidden="true"></span><span id="state-text"></span></p>
    </div>
    <div class="controls">
      <div id="choices" role="toolbar" aria-label="View" hidden>
        <select id="view" aria-label="View" title="What the panel shows">
          <option value="lanes">Lanes</option>
          <option value="flowchart">Flowchart</option>
          <option value="raci">RACI</option>
          <option value="checklist">Checklist</option>
          <option value="document">Document</option>
        </select>
        <select id="variant" aria-label="Variant" title="The steps of one variant alone" hidden></select>
        <button id="critical" type="button" aria-pressed="false" title="Show what decides how long all takes" aria-label="Critical path">${sign('M2 12h3l2.5-7 3 9L12 8h2')}</button>
        <button id="lock" type="button" aria-pressed="false" title="Stay with this document" aria-label="Lock to this document">${sign(lockSign)}</button>
        <select id="export" aria-label="Export" title="Print it, or keep it as a file to hand out">
          <option value="">Export…</option>
          <option value="print">Print…</option>
          <optgroup label="Document">
            <option value="html">Web page (HTML)</option>
            <option value="docx">Word</option>
            <option value="csv">Table of the steps (CSV)</option>
          </optgroup>
          <optgroup label="Sheets to print">
            <option value="checklist">Checklist (HTML)</option>
            <option value="raci">Who does what (HTML)</option>
          </optgroup>
          <optgroup label="Process map">
            <option value="svg">SVG</option>
            <option value="png">PNG</option>
            <option value="mmd">Mermaid</option>
            <option value="bpmn">BPMN</option>
          </optgroup>
        </select>
      </div>
      <div id="toolbar" role="toolbar" aria-label="Zoom" hidden>
        <button id="zoom-out" type="button" title="Zoom out (-)" aria-label="Zoom out">${sign('M3 8h10')}</button>
        <button id="zoom-level" type="button" title="Actual size">100%</button>
        <button id="zoom-in" type="button" title="Zoom in (+)" aria-label="Zoom in">${sign('M3 8h10M8 3v10')}</button>
        <button id="fit" type="button" title="Show the whole map (0)" aria-label="Show the whole map">${sign(fitSign)}</button>
      </div>
    </div>
  </header>
  <div id="mark" role="status" hidden>
    <span class="sign" aria-hidden="true"></span>
    <span id="mark-text"></span>
    <button id="mark-button" type="button"></button>
  </div>
  <main>
    <div id="canvas" tabindex="0" role="group" aria-label="Process map"><div id="map"></div></div>
    <section id="notice" hidden></section>
    <nav class="only-read-aloud" aria-label="Steps as text"><ul id="outline"></ul></nav>
  </main>
  <div id="tooltip" role="tooltip" hidden></div>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

const lockSign = 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5';
const fitSign = 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10';

function sign(path: string): string {
  return `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
}
