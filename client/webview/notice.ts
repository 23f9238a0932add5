import { page } from './page.ts';

/** What stands in the place of a map where there is none, and the way out. */
interface Notice {
  readonly heading: string;
  readonly text: string;
  readonly example?: string;
  readonly action?: { readonly label: string; readonly take: () => void };
}

export function showNotice({ heading, text, example, action }: Notice): void {
  page.notice.replaceChildren(written('h2', heading), written('p', text));
  if (example) page.notice.append(written('pre', example));
  if (action) {
    const button = written('button', action.label);
    button.className = 'main';
    button.addEventListener('click', action.take);
    page.notice.append(button);
  }
  page.notice.hidden = false;
  page.canvas.hidden = true;
  page.toolbar.hidden = true;
  page.choices.hidden = true;
}

export function hideNotice(): void {
  page.notice.hidden = true;
  page.canvas.hidden = false;
  page.choices.hidden = false;
}

function written(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
