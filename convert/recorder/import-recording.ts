import type { Origin, StepPart } from '../draft/draft.ts';
import { Sheet } from '../draft/sheet.ts';
import { write } from '../draft/write.ts';
import { oneLine } from '../draft/written-text.ts';
import { takeNameOfFile } from '../markdown/file-name.ts';
import type { Imported } from '../report/report.ts';
import type { RecordedStep, Recording } from './recording.ts';

/**
 * A recorded way through the pages of an application as a procedure: each page is a step in the system that it belongs to,
 * and what is clicked and typed there are its details. What was typed as a password is left out.
 */
export function importRecording(recording: Recording, { name }: { readonly name: string }): Imported {
  const sheet = new Sheet(name);
  sheet.title = oneLine(recording.title);
  let page: { title: string; url: string; details: string[]; origin: Origin } | undefined;
  const close = () => {
    if (page !== undefined && (page.details.length > 0 || page.title !== '')) addStep(sheet, page);
    page = undefined;
  };
  for (const [index, step] of recording.steps.entries()) {
    const origin = { first: index + 1, last: index + 1 };
    if (step.type === 'navigate') {
      close();
      const url = step.page?.url ?? step.url ?? '';
      page = { title: `Open ${quoted(step.page?.title || shownAddress(url))}`, url, details: [], origin };
      continue;
    }
    const action = actionOf(step);
    if (action === undefined)
      sheet.leftOut(saidBy(step), origin, 'it is about the recorder, not about the work');
    else {
      page ??= { title: 'Begin on the page that is open', url: '', details: [], origin };
      page.details.push(action.text);
      sheet.placed(`step ${sheet.steps.length + 1}, detail`, origin, saidBy(step), action.note);
    }
    if (step.page !== undefined && step.page.url !== page?.url) {
      close();
      page = {
        title: `Go on in ${quoted(step.page.title || shownAddress(step.page.url))}`,
        url: step.page.url,
        details: [],
        origin,
      };
    }
  }
  close();
  if (sheet.title === '') takeNameOfFile(sheet, name);
  return write(sheet, recording.steps.map(saidBy).join('\n'));
}

function addStep(
  sheet: Sheet,
  { title, url, details, origin }: { title: string; url: string; details: readonly string[]; origin: Origin },
): void {
  const host = hostOf(url);
  if (host !== '' && sheet.items.get('Systems')?.includes(`- ${host}`) !== true)
    sheet.item('Systems', host, origin, [`link: ${url.startsWith('http:') ? 'http' : 'https'}://${host}`]);
  const parts: StepPart[] = details.map((text) => ({ type: 'detail', text }));
  if (host !== '') parts.push({ type: 'field', name: 'in', values: [host] });
  sheet.steps.push({ type: 'step', role: undefined, title, parts, origin, number: undefined });
  sheet.placed(`step ${sheet.steps.length}`, origin, `${title} ${shownAddress(url)}`);
}

interface Action {
  readonly text: string;
  readonly note?: string;
}

/** What somebody does, in words; undefined for what only the recorder does. */
function actionOf(step: RecordedStep): Action | undefined {
  const element = nameOf(step.selectors);
  switch (step.type) {
    case 'click':
      return { text: `Click ${element}` };
    case 'doubleClick':
      return { text: `Double-click ${element}` };
    case 'hover':
      return { text: `Point at ${element}` };
    case 'change':
      if (isSecret(step))
        return {
          text: `Fill in ${element}`,
          note: 'what was typed there is left out, since it looks like a password',
        };
      return { text: `Write ${quoted(step.value ?? '')} into ${element}` };
    case 'keyDown':
      return step.key !== undefined && step.key.length > 1 ? { text: `Press ${step.key}` } : undefined;
    case 'waitForElement':
      return { text: `Wait until ${element} is there` };
    default:
      return undefined;
  }
}

/** As a person sees it: `aria/Sign in[role="button"]` is “Sign in”; what is found by its place alone is shown as code. */
function nameOf(selectors: readonly string[]): string {
  for (const prefix of ['aria/', 'text/']) {
    const found = selectors.find(
      (selector) => selector.startsWith(prefix) && selector.length > prefix.length,
    );
    if (found !== undefined) return quoted(found.slice(prefix.length).replace(/\[role="\w+"\]$/, ''));
  }
  const [first] = selectors.filter((selector) => !/^(?:xpath|pierce)\//.test(selector));
  return first === undefined ? 'the element' : `\`${oneLine(first).replaceAll('`', "'")}\``;
}

function isSecret({ selectors, value = '' }: RecordedStep): boolean {
  return (
    selectors.some((selector) =>
      /passw|passphrase|passcode|secret|\bpin\b|token|cvv|cvc|card.?number|iban/i.test(selector),
    ) || /^[*•]+$/.test(value)
  );
}

/** The report of what is left out says nothing that was typed as a password. */
function saidBy(step: RecordedStep): string {
  const value = step.value === undefined || isSecret(step) ? [] : [step.value];
  return [
    step.type,
    ...step.selectors.slice(0, 1),
    ...value,
    ...(step.key === undefined ? [] : [step.key]),
  ].join(' ');
}

function quoted(text: string): string {
  return `“${oneLine(text)}”`;
}

/** `crm.example.org` of `https://dana@crm.example.org/start`; empty for what is no address of the web. */
function hostOf(url: string): string {
  return /^https?:\/\/(?:[^/?#]*@)?([^/?#@\s]+)/i.exec(url)?.[1] ?? '';
}

/** Without what stands behind the question mark, which may hold who was signed in. */
function shownAddress(url: string): string {
  return url.replace(/[?#].*$/s, '').replace(/\/\/[^/@]*@/, '//');
}
