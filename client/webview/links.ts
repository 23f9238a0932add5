import { page } from './page.ts';

/** A link of a document leads where the extension lets it: the page itself goes nowhere. */
export function listenToLinks(open: (href: string) => void): void {
  page.map.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!link) return;
    event.preventDefault();
    // A click on the link is no click on the step that it stands in.
    event.stopImmediatePropagation();
    open(link.getAttribute('href') ?? '');
  });
}
