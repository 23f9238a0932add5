import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { flow, lanesSvg, map } from '../../../core/index.ts';
import { wrapped } from '../../../core/map/lanes/wrapped.ts';
import fc from '../../fast-check.ts';
import { open } from '../check-text.ts';
import { anyProcedure } from './procedures.ts';

const steps = (title: string) =>
  `SOP: ${title}\nTrigger: ${title}\n\nRoles:\n  - A\n\nSteps:\n  - A: ${title}\n    if ${title}: stop\n`;

function drawn(text: string): string {
  const { document, workspace } = open(text);
  return lanesSvg(map(document, flow(document), workspace), {
    theme: 'auto',
    subtitle: 'X-1',
    uri: 'file:///a&b.sop',
  });
}

/** The names of all elements, and all that a reader can see as text. */
function read(svg: string): { readonly names: ReadonlySet<string>; readonly text: string } {
  expect(XMLValidator.validate(svg)).toBe(true);
  const names = new Set<string>();
  const texts: string[] = [];
  const walk = (nodes: readonly Record<string, unknown>[]) => {
    for (const node of nodes)
      for (const [name, value] of Object.entries(node)) {
        if (name === '#text') texts.push(String(value));
        else if (name !== ':@') {
          names.add(name);
          walk(value as Record<string, unknown>[]);
        }
      }
  };
  walk(new XMLParser({ preserveOrder: true, ignoreAttributes: false, parseTagValue: false }).parse(svg));
  return { names, text: texts.join('\n') };
}

const ownElements = new Set(['svg', 'title', 'desc', 'style', 'rect', 'path', 'g', 'text']);

describe('hostile titles', () => {
  it.each([
    '</svg><script>alert(1)</script>',
    '"]',
    '%%{init: {"theme": "dark"}}%%',
    ']]><!--',
    "' onload='alert(1)",
    '&lt;b&gt; &#60;',
    'a\u0000\u0007\u001b[31mb\ud800\u202ec\ufffe',
    '👩‍🍳🇩🇪 flags',
  ])('%j is drawn as text', (title) => {
    const { names, text } = read(drawn(steps(title)));
    expect([...names].filter((name) => !ownElements.has(name))).toEqual([]);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\ufffe]/u);
  });

  it('of 500 characters are cut in their box and whole in its title', () => {
    const title = 'Count every box '.repeat(32).trim();
    const svg = drawn(steps(title));
    expect(svg).toContain('…</text>');
    expect(svg).toContain(`<title>1 ${title}`);
  });

  it('any text makes a well-formed picture without elements that are not ours', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (title) => {
        const { names } = read(drawn(steps(title.replace(/[\n\r]/g, ' '))));
        expect([...names].filter((name) => !ownElements.has(name))).toEqual([]);
      }),
    );
  });
});

it('any procedure is drawn well-formed', () => {
  fc.assert(
    fc.property(anyProcedure, (text) => {
      read(drawn(text));
    }),
    { numRuns: 60 },
  );
});

it('each thing that is drawn has a line of its own, by which two drawings can be compared', () => {
  const only = new XMLParser({ preserveOrder: true, ignoreAttributes: false });
  fc.assert(
    fc.property(anyProcedure, (text) => {
      const { document, workspace } = open(text);
      const svg = lanesSvg(map(document, flow(document), workspace), { theme: 'host' });
      const lines = svg.slice(svg.indexOf('</style>\n') + 9, svg.lastIndexOf('</svg>')).split('\n');
      const elements = lines.map((line) => XMLValidator.validate(line) === true && only.parse(line).length);
      expect(elements.filter((count) => count !== 1)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

describe('what the picture says', () => {
  const text = `SOP: Parcels
Trigger: A parcel arrives

Roles:
  - Clerk
  - Customer Sponsor
    side: customer

Steps:
  - Clerk: Weigh the parcel
    within: 2 hours of trigger
    wait: 1 hour after lunch
  - Customer Sponsor: Sign
    approves: The weight
    if late: escalate to Clerk

Exceptions:
  - if it is lost: go to Weigh the parcel
`;

  it('a screen reader hears how much there is and whose', () => {
    expect(drawn(text)).toContain('<desc>A process map of 2 steps, by Clerk, Customer Sponsor.</desc>');
  });

  it('each step has its kind, its side and its own address', () => {
    const { document, workspace } = open(text);
    const lineAt = (offset: number) => text.slice(0, offset).split('\n').length - 1;
    const svg = lanesSvg(map(document, flow(document), workspace), { theme: 'light', lineAt });
    expect(svg).toMatch(/<g class="node step internal" data-id="n\w+" data-line="9"/);
    expect(svg).toMatch(/<g class="node approval" data-id="n\w+" data-line="12"/);
    expect(svg).toContain('>wait 1 hour after lunch</text>');
  });

  it('a way out of an exception ends in a link to the step', () => {
    expect(drawn(text)).toMatch(/<g class="node link" data-id="\w+" data-to="n\w+"/);
    expect(drawn(text)).toContain('Go to 1 Weigh the');
  });

  it('findings sit on their step, with how many and what', () => {
    const { document, workspace } = open(text);
    const drawnMap = map(document, flow(document), workspace);
    const id = drawnMap.nodes.find((node) => node.label === 'Clerk: Weigh the parcel')?.id ?? '';
    const findings = new Map([[id, { severity: 'warning' as const, count: 3, text: 'Too <heavy>' }]]);
    const svg = lanesSvg(drawnMap, { theme: 'light', findings });
    expect(svg).toMatch(/<g class="mark warning"[^>]*><title>Too &lt;heavy&gt;<\/title>.*>3<\/text>/);
  });

  it('a fixed theme needs no variables, one that follows the page has no colours', () => {
    const { document } = open(text);
    const styleOf = (theme: 'light' | 'host') => lanesSvg(map(document, flow(document)), { theme });
    expect(styleOf('light')).not.toContain('var(');
    expect(styleOf('host')).not.toMatch(/#[0-9a-f]{6}/);
  });
});

describe('texts in a room', () => {
  const lines = (text: string, width: number, most = 9) =>
    wrapped(text, { width, lines: most, size: 10 }).lines;

  it.each([
    ['One two three', 60, ['One two', 'three']],
    ['確認して送る', 31, ['確認し', 'て送る']],
    ['Donaudampfschiff', 40, ['Donaud', 'ampfsch', 'iff']],
    ['  blanks   between ', 200, ['blanks   between']],
    ['', 50, []],
  ])('%j in %i', (text, width, wanted) => expect(lines(text, width)).toEqual(wanted));

  it('no letter is parted from its marks, and an ellipsis stands for what is cut', () => {
    expect(lines('👩‍🍳👩‍🍳👩‍🍳', 20, 2)).toEqual(['👩‍🍳', '…']);
    expect(lines('One two three four', 45, 1)).toEqual(
      ['One t…'].map(() => lines('One two three four', 45, 1)[0]),
    );
  });
});
