import { counted } from '../../../core/findings/quote.ts';
import type { Missing, Score } from '../../../core/index.ts';
import type { Scored } from '../../commands/score.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { visible } from '../../terminal/visible.ts';
import { type Style, styleFor } from './style.ts';

/** Writes the scores for people, the lowest last, where the prompt will be. */
export function scoresAsText(scored: readonly Scored[], min: number, terminal: Terminal): void {
  const style = styleFor(terminal);
  const ordered = [...scored].sort((one, other) => other.score.total - one.score.total);
  for (const each of ordered) terminal.stdout.write(`${scoreText(each, min, style)}\n\n`);
  terminal.stdout.write(`${summary(scored, min, style)}\n`);
}

function scoreText({ source, score }: Scored, min: number, style: Style): string {
  const { colours } = style;
  const title = source.document.title?.text ?? '';
  const total = inColour(score.total, min, style, String(score.total).padStart(3));
  return [
    `${total}  ${colours.bold(visible(source.path))}${title === '' ? '' : `  ${visible(title)}`}`,
    `     ${colours.dim(partsText(score))}`,
    ...score.fixes.map((fix) => `     ${fixText(fix, source, style)}`),
  ].join('\n');
}

function partsText({ parts }: Score): string {
  return parts.map(({ part, score }) => `${part} ${score}`).join(', ');
}

/** `+5.1  A person who owns it: Write …` with the line of the first place. */
function fixText(
  { points, what, next, findings }: Missing,
  source: Scored['source'],
  { colours }: Style,
): string {
  const [first, ...others] = findings;
  const place = first === undefined ? '' : ` (line ${source.lines.placeOf(first.range.start).line}`;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${colours.cyan(`+${points}`)}  ${what}${place === '' ? '' : `${place}${more})`}. ${next}`;
}

function summary(scored: readonly Scored[], min: number, style: Style): string {
  const below = scored.filter(({ score }) => score.total < min).length;
  const mean = Math.floor(scored.reduce((sum, { score }) => sum + score.total, 0) / scored.length);
  const all = `${counted(scored.length, 'procedure')}, ${mean} on average`;
  return below === 0 ? all : `${all}, ${style.colours.red(`${below} below ${min}`)}`;
}

function inColour(total: number, min: number, { colours }: Style, text: string): string {
  if (total < min) return colours.red(text);
  return total < 80 ? colours.yellow(text) : colours.green(text);
}
