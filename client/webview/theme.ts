import type { MermaidConfig } from 'mermaid';

/** Mermaid's own colours are only the ground: preview.css colours the map with the variables of the theme. */
export function mermaidConfig(): MermaidConfig {
  const style = getComputedStyle(document.body);
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    deterministicIds: true,
    // Mermaid's default layout is better with edges, and takes ten times as long to load and to lay out.
    layout: 'dagre',
    look: 'classic',
    theme: isDark() ? 'dark' : 'neutral',
    fontFamily: style.fontFamily,
    themeVariables: { fontFamily: style.fontFamily, fontSize: style.fontSize },
    htmlLabels: false,
    maxTextSize: 1_000_000,
    maxEdges: 5_000,
    flowchart: {
      curve: 'rounded',
      nodeSpacing: 28,
      rankSpacing: 40,
      padding: 10,
      wrappingWidth: 176,
      useMaxWidth: false,
    },
  };
}

export function isDark(): boolean {
  const { classList } = document.body;
  return (
    classList.contains('vscode-dark') ||
    (classList.contains('vscode-high-contrast') && !classList.contains('vscode-high-contrast-light'))
  );
}

/** Calls back when the reader chooses another theme or another font. */
export function onThemeChange(changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
}
