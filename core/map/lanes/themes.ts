/** The colours of a map, each for one meaning. */
export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly quiet: string;
  /** Lines between lanes. */
  readonly rule: string;
  readonly way: string;
  readonly lane: string;
  readonly head: string;
  readonly customerLane: string;
  readonly customerHead: string;
  readonly customerLine: string;
  readonly thirdLane: string;
  readonly thirdHead: string;
  readonly thirdLine: string;
  readonly exceptionLane: string;
  readonly exceptionHead: string;
  readonly exceptionLine: string;
  readonly box: string;
  readonly boxLine: string;
  readonly choice: string;
  readonly choiceLine: string;
  readonly event: string;
  readonly eventLine: string;
  readonly end: string;
  readonly endLine: string;
  readonly approval: string;
  readonly approvalLine: string;
  readonly critical: string;
  readonly error: string;
  readonly warning: string;
  readonly information: string;
}

const light: Palette = {
  ground: '#ffffff',
  text: '#1d2530',
  quiet: '#566071',
  rule: '#d5dbe4',
  way: '#5a6577',
  lane: '#f8fafc',
  head: '#e9eef4',
  customerLane: '#faf6ff',
  customerHead: '#ece1fb',
  customerLine: '#7146bb',
  thirdLane: '#fff8ef',
  thirdHead: '#fbe7cd',
  thirdLine: '#985206',
  exceptionLane: '#fdf7f6',
  exceptionHead: '#f8e4e1',
  exceptionLine: '#b5443c',
  box: '#ffffff',
  boxLine: '#7f8b9b',
  choice: '#fff7da',
  choiceLine: '#a87c0a',
  event: '#e4f0fc',
  eventLine: '#2a6fb0',
  end: '#e2f5e8',
  endLine: '#22834a',
  approval: '#e6f6f4',
  approvalLine: '#0f766e',
  critical: '#d6336c',
  error: '#c4281c',
  warning: '#a86500',
  information: '#1a6fb5',
};

const dark: Palette = {
  ground: '#181b20',
  text: '#e6e9ee',
  quiet: '#a2abb9',
  rule: '#363d48',
  way: '#98a3b3',
  lane: '#1d2127',
  head: '#272d36',
  customerLane: '#221d2d',
  customerHead: '#332747',
  customerLine: '#b794f4',
  thirdLane: '#27201a',
  thirdHead: '#3d2d1b',
  thirdLine: '#e0a15a',
  exceptionLane: '#261c1d',
  exceptionHead: '#3b2526',
  exceptionLine: '#ee8f86',
  box: '#262b33',
  boxLine: '#7d8899',
  choice: '#363020',
  choiceLine: '#d3ab45',
  event: '#1d3043',
  eventLine: '#6fb1ef',
  end: '#1b3526',
  endLine: '#5fc98a',
  approval: '#16332f',
  approvalLine: '#4fc7b8',
  critical: '#ff7aa8',
  error: '#ff8078',
  warning: '#f0b64a',
  information: '#6cb6f5',
};

/** Black, white and one colour: nothing is told by a fill alone. */
const contrast: Palette = {
  ...dark,
  ground: '#000000',
  text: '#ffffff',
  quiet: '#ffffff',
  rule: '#6fc3df',
  way: '#ffffff',
  lane: '#000000',
  head: '#000000',
  customerLane: '#000000',
  customerHead: '#000000',
  customerLine: '#d7b8ff',
  thirdLane: '#000000',
  thirdHead: '#000000',
  thirdLine: '#ffcb8a',
  exceptionLane: '#000000',
  exceptionHead: '#000000',
  exceptionLine: '#ffada6',
  box: '#000000',
  boxLine: '#ffffff',
  choice: '#000000',
  choiceLine: '#ffe27a',
  event: '#000000',
  eventLine: '#8fd0ff',
  end: '#000000',
  endLine: '#8df0b4',
  approval: '#000000',
  approvalLine: '#7df0e2',
  critical: '#ff9ec2',
};

export const palettes = { light, dark, contrast } as const;

const [ink, paper] = ['CanvasText', 'Canvas'] as const;

/**
 * For readers whose system has colours of its own for everything: by the names that CSS has for those. What differs, does
 * so in its outline.
 */
export const systemColours: Palette = {
  ground: paper,
  text: ink,
  quiet: ink,
  rule: 'GrayText',
  way: ink,
  lane: paper,
  head: paper,
  customerLane: paper,
  customerHead: paper,
  customerLine: ink,
  thirdLane: paper,
  thirdHead: paper,
  thirdLine: ink,
  exceptionLane: paper,
  exceptionHead: paper,
  exceptionLine: ink,
  box: paper,
  boxLine: ink,
  choice: paper,
  choiceLine: ink,
  event: paper,
  eventLine: ink,
  end: paper,
  endLine: ink,
  approval: paper,
  approvalLine: ink,
  critical: 'Highlight',
  error: ink,
  warning: ink,
  information: ink,
};

/**
 * A fixed palette; `auto` follows the reader's system; `host` leaves the colours to the page, which sets the variables
 * `--sop-ground`, `--sop-text` and so on.
 */
export type Theme = keyof typeof palettes | 'auto' | 'host';
