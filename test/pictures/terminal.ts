import { escaped } from '../../core/prose/escaped.ts';
import { root } from '../docs/page.ts';
import { sopIn } from './sop-in.ts';

const shown = [
  ['check', 'samples/broken/owner-unknown.sop'],
  ['due', '--within', '6w', 'samples'],
];

/** A terminal in which `sop` was run, as a page. */
export function terminalPage(): string {
  const parts = shown.map((args) => {
    const output = sopIn(root, args, { FORCE_COLOR: '1' });
    return `<span class="prompt">$</span> sop ${args.join(' ')}\n${inColours(output)}`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${style}</style><pre class="picture">${parts.join('\n')}</pre></html>`;
}

/** `\u001b[31m` */
const sign = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`);

/** The signs by which a terminal is told colours, as classes: `\u001b[31m…\u001b[39m`. */
function inColours(text: string): string {
  const on = new Set<string>();
  return text
    .split(sign)
    .map((part, index) => {
      if (index % 2 === 0)
        return part === ''
          ? ''
          : `<span class="${[...on].join(' ')}">${part.split('\n').map(escaped).join('\n')}</span>`;
      for (const name of ends[part] ?? []) on.delete(name);
      const begins = starts[part];
      if (begins !== undefined) on.add(begins);
      return '';
    })
    .join('');
}

const starts: Readonly<Record<string, string>> = {
  1: 'bold',
  2: 'dim',
  4: 'underlined',
  31: 'red',
  32: 'green',
  33: 'yellow',
  36: 'cyan',
};

const colours = ['red', 'green', 'yellow', 'cyan'];
const ends: Readonly<Record<string, readonly string[]>> = {
  0: [...colours, 'bold', 'dim', 'underlined'],
  22: ['bold', 'dim'],
  24: ['underlined'],
  39: colours,
};

const style = `
body { margin: 0; padding: 16px; background: #fff; width: max-content; }
pre { margin: 0; padding: 20px 24px; border-radius: 8px; background: #1b1f24; color: #e6e9ee; font: 14px/1.5 "DejaVu Sans Mono", monospace; width: 880px; white-space: pre-wrap; }
.prompt, .dim { color: #a9b2bf; }
.bold { font-weight: 700; }
.underlined { text-decoration: underline; }
.red { color: #ff8a80; }
.green { color: #7ee787; }
.yellow { color: #f0b64a; }
.cyan { color: #7ad7f0; }
`;
