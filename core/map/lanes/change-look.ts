import { type ChangeMark, markTexts } from '../change-mark.ts';
import { element } from './markup.ts';
import { textWidth } from './text-width.ts';
import type { Theme } from './themes.ts';

type Colours = Readonly<Record<ChangeMark | 'ground', string>>;

const light: Colours = {
  added: '#1a7f37',
  removed: '#c4281c',
  changed: '#8a5a00',
  moved: '#0860c4',
  ground: '#ffffff',
};
const dark: Colours = {
  added: '#57c97a',
  removed: '#ff8078',
  changed: '#e8b64c',
  moved: '#6cb6f5',
  ground: '#181b20',
};
const palettes = { light, dark, contrast: { ...dark, ground: '#000000' } } as const;

/** What has become of a node, on its upper edge: in words, so that nobody has to tell it by the colour. */
export function drawChange(mark: ChangeMark): string {
  const text = markTexts[mark];
  const width = Math.ceil(textWidth(text, 11, true)) + 12;
  return element(
    'g',
    { class: 'change', transform: 'translate(6 -11)' },
    element('rect', { width, height: 17, rx: 8 }) + element('text', { x: 6, y: 12.5 }, text),
  );
}

/** The rules of a map that shows changes, beside those that every map has. */
export function changeRules(theme: Theme): string {
  if (theme === 'auto')
    return `${rules(palettes.light)}\n@media(prefers-color-scheme:dark){${rules(palettes.dark)}}`;
  if (theme !== 'host') return rules(palettes[theme]);
  const names = Object.entries(palettes.light).map(([name, colour]) => [
    name,
    `var(--sop-${name},${colour})`,
  ]);
  return rules(Object.fromEntries(names));
}

function rules(colours: Colours): string {
  const marks = Object.keys(markTexts) as ChangeMark[];
  return [
    ...marks.map(
      (mark) =>
        `.sop-map .node.is-${mark} .shape{stroke:${colours[mark]};stroke-width:3}.sop-map .is-${mark} .change rect{fill:${colours[mark]}}`,
    ),
    `.sop-map .change text{font-size:11px;font-weight:700;fill:${colours.ground}}`,
    '.sop-map .node.is-removed .shape{stroke-dasharray:7 4}.sop-map .node.is-removed>text{opacity:.6;text-decoration:line-through}',
    ...(['added', 'removed'] as const).map(
      (mark) =>
        `.sop-map .way.is-${mark} .line{stroke:${colours[mark]};stroke-width:2.6}.sop-map .way.is-${mark} .tip{fill:${colours[mark]}}`,
    ),
    '.sop-map .way.is-removed .line{stroke-dasharray:2 5}',
  ].join('\n');
}
