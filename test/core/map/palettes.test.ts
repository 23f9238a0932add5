import { describe, expect, it } from 'vitest';
import { type Palette, palettes } from '../../../core/map/lanes/themes.ts';

const grounds = ['lane', 'customerLane', 'thirdLane', 'exceptionLane'] as const;
const heads = ['head', 'customerHead', 'thirdHead', 'exceptionHead'] as const;
const boxes = ['box', 'choice', 'event', 'end', 'approval', 'exceptionHead'] as const;

/** The ratios are those of the Web Content Accessibility Guidelines 2.2, level AA: 1.4.3 for text, 1.4.11 for lines. */
describe.each(Object.entries(palettes))('in %s colours', (_, palette) => {
  const faint = (least: number, pairs: readonly (readonly [keyof Palette, keyof Palette])[]) =>
    pairs
      .map(([one, other]) => [one, other, contrast(palette[one], palette[other])] as const)
      .filter(([, , ratio]) => ratio < least);

  it('every text can be read on what it stands on', () => {
    const onAll = [...grounds, ...heads, ...boxes, 'ground' as const];
    const quiet = [...boxes, 'ground' as const, 'head' as const];
    expect(
      faint(4.5, [
        ...onAll.map((on) => ['text', on] as const),
        ...quiet.map((on) => ['quiet', on] as const),
        ['customerLine', 'customerHead'],
        ['thirdLine', 'thirdHead'],
        ['ground', 'error'],
        ['ground', 'warning'],
        ['ground', 'information'],
      ]),
    ).toEqual([]);
  });

  it('every outline and every way can be seen on the lanes', () => {
    const lines = [
      'boxLine',
      'choiceLine',
      'eventLine',
      'endLine',
      'approvalLine',
      'exceptionLine',
      'way',
      'critical',
    ];
    const pairs = grounds.flatMap((on) => lines.map((line) => [line as keyof Palette, on] as const));
    expect(faint(3, [...pairs, ['customerLine', 'customerLane'], ['thirdLine', 'thirdLane']])).toEqual([]);
  });
});

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
