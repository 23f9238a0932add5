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
 * as text. `unsafe-inline` for styles is what mermaid needs to draw; there is no script, image or connection
 * beyond the two files.
 */
export function previewHtml({ script, style, cspSource, nonce }: PageSources): string {
  return /* html */ `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource} 'unsafe-inline';">
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
    <div id="toolbar" role="toolbar" aria-label="Zoom" hidden>
      <button id="zoom-out" type="button" title="Zoom out (-)" aria-label="Zoom out">${sign('M3 8h10')}</button>
      <button id="zoom-level" type="button" title="Actual size" aria-label="Actual size">100%</button>
      <button id="zoom-in" type="button" title="Zoom in (+)" aria-label="Zoom in">${sign('M3 8h10M8 3v10')}</button>
      <button id="fit" type="button" title="Show the whole map (0)" aria-label="Show the whole map">${sign(fitSign)}</button>
    </div>
  </header>
  <div id="mark" role="status" hidden>
    <span class="sign" aria-hidden="true"></span>
    <span id="mark-text"></span>
    <button id="mark-button" type="button"></button>
  </div>
  <main>
    <div id="canvas" role="group" aria-label="Process map"><div id="map"></div></div>
    <section id="notice" hidden></section>
    <nav class="only-read-aloud" aria-label="Steps as text"><ol id="outline"></ol></nav>
  </main>
  <div id="tooltip" role="tooltip" hidden></div>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

const fitSign = 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10';

function sign(path: string): string {
  return `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
}
