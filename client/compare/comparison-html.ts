import * as vscode from 'vscode';
import type { ComparedChange, Comparison } from '../../server/messages/compare.ts';

/** The only command that the page may run: it goes to a line of the document. */
export const goToChange = 'sop.goToChange';

/**
 * The page of a comparison: the changes as a list, then the map. Nothing of a document becomes HTML, apart from the map,
 * which the server has drawn; there is no script.
 */
export function comparisonHtml(
  { title, changes, drawing }: Comparison,
  other: string,
  document: vscode.Uri,
  cspSource: string,
): string {
  const summary =
    changes.length === 0
      ? vscode.l10n.t('No change of meaning since {0}.', other)
      : changes.length === 1
        ? vscode.l10n.t('One change since {0}', other)
        : vscode.l10n.t('{0} changes since {1}', changes.length, other);
  return /* html */ `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${cspSource} 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escaped(title)}</h1><p role="status">${escaped(summary)}</p></header>
<main>
${changes.length === 0 ? '' : `<ul>\n${changes.map((change) => item(change, document)).join('\n')}\n</ul>`}
${drawing === '' ? '' : `<figure tabindex="0" role="group" aria-label="${escaped(vscode.l10n.t('Map of the changes'))}">${drawing}</figure>`}
</main>
</body>
</html>`;
}

function item({ class: name, sentence, range }: ComparedChange, document: vscode.Uri): string {
  const text =
    range === null
      ? `<span>${escaped(sentence)}</span>`
      : `<a href="${escaped(link(document, range.start.line))}">${escaped(sentence)}</a>`;
  return `<li><span class="class ${name.replaceAll(' ', '-')}">${escaped(name)}</span> ${text}</li>`;
}

function link(document: vscode.Uri, line: number): string {
  return `command:${goToChange}?${encodeURIComponent(JSON.stringify([document.toString(), line]))}`;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character] as string);
}

const style = `
body { padding: 0 1.5rem 2rem; line-height: 1.5; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; margin: 1rem 0 .5rem; }
h1 { font-size: 1.25rem; margin: 0; }
header p { margin: 0; color: var(--vscode-descriptionForeground); }
ul { list-style: none; padding: 0; max-width: 70rem; }
li { display: flex; gap: .75rem; align-items: baseline; padding: .3rem 0; border-bottom: 1px solid var(--vscode-widget-border, transparent); }
a { color: var(--vscode-foreground); text-decoration: none; }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
a:hover, a:focus-visible { text-decoration: underline; color: var(--vscode-textLink-activeForeground); }
.class { flex: 0 0 9.5rem; font-size: .85em; color: var(--vscode-descriptionForeground); }
.control, .check-and-gate, .responsibility { font-weight: 600; color: var(--vscode-foreground); }
figure { margin: 1.5rem 0 0; overflow-x: auto; }
svg { width: 100%; min-width: 84rem; height: auto; }
`;
