import { type Palette, palettes, systemColours, type Theme } from './themes.ts';

/** The style sheet of a map, made once. */
export function styleFor(theme: Theme): string {
  const made = known.get(theme) ?? styleOf(theme);
  known.set(theme, made);
  return made;
}

const known = new Map<Theme, string>();

/** Without variables where the colours are fixed: not every renderer knows them. */
function styleOf(theme: Theme): string {
  if (theme !== 'auto' && theme !== 'host') return rules((name) => palettes[theme][name]);
  const variables = rules((name) => `var(--sop-${name})`);
  if (theme === 'host') return variables;
  return `.sop-map{${declared(palettes.light)}}@media(prefers-color-scheme:dark){.sop-map{${declared(palettes.dark)}}}@media(forced-colors:active){.sop-map{${declared(systemColours)}}}${variables}`;
}

function declared(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--sop-${name}:${value}`)
    .join(';');
}

/** Inter, and what comes closest to it on each system. */
const fonts = `Inter,"Segoe UI",-apple-system,BlinkMacSystemFont,Roboto,"Liberation Sans",Arial,sans-serif`;

function rules(colour: (name: keyof Palette) => string): string {
  const shape = (name: string, fill: keyof Palette, line: keyof Palette) =>
    `.sop-map .${name} .shape{fill:${colour(fill)};stroke:${colour(line)}}.sop-map .${name} .sign,.sop-map .${name} .inner{stroke:${colour(line)}}`;
  const lane = (name: string, ground: keyof Palette, head: keyof Palette, line: keyof Palette) =>
    `.sop-map .${name}>.band{fill:${colour(ground)}}.sop-map .${name}>.head{fill:${colour(head)}}.sop-map .${name}>.edge{stroke:${colour(line)}}`;
  return [
    `.sop-map text{font-family:${fonts};fill:${colour('text')};font-size:13px}`,
    `.sop-map .ground{fill:${colour('ground')}}`,
    '.sop-map .heading{font-size:19px;font-weight:600}',
    `.sop-map .quiet{fill:${colour('quiet')};font-size:11px}`,
    '.sop-map .small{font-size:11.5px}.sop-map .strong{font-weight:600}',
    '.sop-map .band,.sop-map .head{stroke:none}',
    `.sop-map .rule{fill:none;stroke:${colour('rule')};stroke-width:1}`,
    '.sop-map .role{font-weight:600}.sop-map .role.long{font-size:11px}',
    `.sop-map .side{font-size:11px;font-weight:600;letter-spacing:.06em;fill:${colour('quiet')}}`,
    '.sop-map .edge{fill:none;stroke-width:3}.sop-map .customer>.edge{stroke-width:6}.sop-map .third>.edge{stroke-width:5;stroke-dasharray:6 4}',
    lane('internal', 'lane', 'head', 'boxLine'),
    lane('customer', 'customerLane', 'customerHead', 'customerLine'),
    lane('third', 'thirdLane', 'thirdHead', 'thirdLine'),
    lane('exceptions', 'exceptionLane', 'exceptionHead', 'exceptionLine'),
    `.sop-map .customer>.side{fill:${colour('customerLine')}}.sop-map .third>.side{fill:${colour('thirdLine')}}`,
    '.sop-map .shape{stroke-width:1.3;stroke-linejoin:round}',
    '.sop-map .inner,.sop-map .sign{fill:none;stroke-width:1.3;stroke-linecap:round;stroke-linejoin:round}',
    shape('node', 'box', 'boxLine'),
    shape('node.customer', 'box', 'customerLine'),
    shape('node.third', 'box', 'thirdLine'),
    '.sop-map .node.third .shape{stroke-dasharray:7 3}',
    shape('decision', 'choice', 'choiceLine'),
    shape('condition', 'choice', 'choiceLine'),
    shape('start', 'event', 'eventLine'),
    shape('finish', 'end', 'endLine'),
    shape('approval', 'approval', 'approvalLine'),
    shape('check', 'end', 'endLine'),
    shape('exception', 'exceptionHead', 'exceptionLine'),
    shape('resume', 'event', 'eventLine'),
    shape('link', 'event', 'eventLine'),
    shape('escalation', 'exceptionHead', 'exceptionLine'),
    shape('stop', 'exceptionHead', 'exceptionLine'),
    '.sop-map .exception .shape,.sop-map .resume .shape,.sop-map .link .shape{stroke-dasharray:4 3}',
    '.sop-map .finish .shape,.sop-map .approval .shape,.sop-map .stop .shape{stroke-width:2.2}',
    `.sop-map .fork .shape,.sop-map .join .shape{fill:${colour('way')};stroke:none}`,
    `.sop-map .node .sign.quiet-sign{stroke:${colour('quiet')};stroke-width:1.1}`,
    `.sop-map .way path{fill:none;stroke:${colour('way')};stroke-width:1.4;stroke-linejoin:round}`,
    `.sop-map .way .tip{fill:${colour('way')};stroke:none}`,
    '.sop-map .dotted .line{stroke-dasharray:4 3}',
    `.sop-map .label{font-size:11px;fill:${colour('text')}}`,
    `.sop-map .way.critical .line{stroke:${colour('critical')};stroke-width:2.8}.sop-map .way.critical .tip{fill:${colour('critical')}}`,
    `.sop-map .node.critical .shape{stroke:${colour('critical')};stroke-width:2.6}`,
    `.sop-map .mark .disc{stroke:${colour('ground')};stroke-width:1.5}.sop-map .mark text{fill:${colour('ground')};font-size:11px;font-weight:700}`,
    ...(['error', 'warning', 'information'] as const).map(
      (severity) => `.sop-map .mark.${severity} .disc{fill:${colour(severity)}}`,
    ),
  ].join('\n');
}
