import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installed } from './installed.ts';
import { codeOfPage, drive, type Place, type Seen, text } from './session.ts';

const script = (name: string) => join(import.meta.dirname, name);
const minutes = 60_000;

const edited = text
  .replace('Dana Reyez', 'Dana Reyes')
  .replace('Bake the bread', 'Bake the bread 🍰 TBD')
  .replace('in:   Oven', 'in: Oven');

describe('other editors, with the configuration that the documentation gives', () => {
  it(
    'Neovim: findings, hover, typing behind emoji, a quick fix and formatting',
    async () => {
      await installed('nvim', ['neovim']);
      const seen = await drive(
        (configuration) => [
          ...(['nvim', '--headless', '--clean'] as const),
          ...['-c', `luafile ${configuration}`, '-c', `luafile ${script('neovim.lua')}`, '-c', 'qa!'],
        ],
        await codeOfPage('lua'),
      );
      const bytes = (document: string) => (place: Place) => {
        const line = Buffer.from(document.split('\n')[place.line ?? 0] ?? '');
        return `${place.code}: ${line.subarray(place.from, place.to)}`;
      };
      expectSession(seen, bytes);
    },
    5 * minutes,
  );

  it(
    'Emacs with Eglot: the same',
    async () => {
      await installed('emacs', ['emacs-nox', 'elpa-eglot']);
      const seen = await drive(
        (configuration) => [
          'emacs',
          ...['--batch', '--no-init-file', '--load', configuration, '--load', script('eglot.el')],
        ],
        await codeOfPage('elisp'),
      );
      const characters = (document: string) => (place: Place) => {
        const marked = [...document].slice(place.from, place.to).join('');
        return `${/\[(.*?)\]/.exec(place.text ?? '')?.[1]}: ${marked}`;
      };
      expectSession(seen, characters);
    },
    5 * minutes,
  );
});

/** `said` tells the rule of a finding and the text that it marks, by the editor's own way of counting. */
function expectSession(seen: Seen, said: (document: string) => (place: Place) => string): void {
  expect(seen.missing).toBeUndefined();
  const found = seen.findings.map(said(text));
  expect(found).toContain('owner-unknown: Dana Reyez');
  expect(found).toContain('done-missing: SOP: Bread 🍞 for the market');
  expect(seen.hover).toBe('**Baker**  \nHeld by Dana Reyes');
  const typed = text.replace('Bake the bread', 'Bake the bread 🍰 TBD');
  expect(seen.afterTyping.map(said(typed))).toContain('placeholder-left: TBD');
  expect(seen.actions).toEqual(['Make Dana Reyes the owner']);
  expect(seen.text).toBe(edited);
}
