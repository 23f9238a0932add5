import type { MapAnswer, MapChoice, MapColours, MapView } from '../../server/messages/messages.ts';
import { extension } from './extension.ts';
import { page } from './page.ts';
import type { Handout, MapForm } from './protocol.ts';
import { isDark } from './theme.ts';

let choice: MapChoice = {};
let locked = false;

export function currentChoice(): MapChoice {
  return choice;
}

export function isLocked(): boolean {
  return locked;
}

/** What was chosen before the page was loaded anew. */
export function restoreChoices(before: { readonly choice?: MapChoice; readonly locked?: boolean }): void {
  // An earlier version of the extension kept none.
  choice = before.choice ?? {};
  locked = before.locked ?? false;
  showChoices();
}

export function showLocked(isLocked: boolean): void {
  locked = isLocked;
  showChoices();
}

/** The variants are those of the document that is shown. */
export function showVariants({ variants, variant }: MapAnswer): void {
  const options = ['', ...variants].map((name) => {
    const option = document.createElement('option');
    option.value = name;
    option.textContent = name === '' ? 'All variants' : name;
    return option;
  });
  page.variant.replaceChildren(...options);
  page.variant.value = variant ?? '';
  page.variant.hidden = variants.length === 0;
}

/** Calls back when the reader has chosen something else to see, or where the panel stays. */
export function listenToChoices(changed: () => void): void {
  const choose = (next: MapChoice) => {
    choice = { ...choice, ...next };
    showChoices();
    extension.postMessage({ type: 'choose', choice });
    changed();
  };
  page.view.addEventListener('change', () => choose({ view: page.view.value as MapView }));
  page.variant.addEventListener('change', () => choose({ variant: page.variant.value || null }));
  page.critical.addEventListener('click', () => choose({ critical: choice.critical !== true }));
  page.lock.addEventListener('click', () => {
    showLocked(!locked);
    extension.postMessage({ type: 'lock', locked });
    changed();
  });
  page.export.addEventListener('change', () => {
    const chosen = page.export.value as MapForm | Handout | 'print' | '';
    page.export.value = '';
    if (chosen === 'print') extension.postMessage({ type: 'print' });
    else if (isMapForm(chosen))
      extension.postMessage({ type: 'export map', form: chosen, colours: colours() });
    else if (chosen !== '') extension.postMessage({ type: 'hand out', handout: chosen });
  });
}

function showChoices(): void {
  page.view.value = choice.view ?? 'lanes';
  page.critical.setAttribute('aria-pressed', String(choice.critical === true));
  page.critical.hidden = (choice.view ?? 'lanes') !== 'lanes';
  page.lock.setAttribute('aria-pressed', String(locked));
}

function isMapForm(chosen: string): chosen is MapForm {
  return chosen === 'svg' || chosen === 'png' || chosen === 'mmd';
}

/** Those that come closest to what the reader sees. */
function colours(): MapColours {
  if (document.body.classList.contains('vscode-high-contrast') && isDark()) return 'contrast';
  return isDark() ? 'dark' : 'light';
}
