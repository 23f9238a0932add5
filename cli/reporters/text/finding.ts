import stringWidth from 'fast-string-width';
import type { Finding, Related } from '../../../core/index.ts';
import type { Source } from '../../source/source.ts';
import { visible } from '../../terminal/visible.ts';
import { wrap } from '../../terminal/wrap.ts';
import { excerptOf } from './excerpt.ts';
import { inSeverity, type Style } from './style.ts';

type Sources = ReadonlyMap<string, Source>;

/**
 * One finding: where it is, the line that it is about, what is wrong, why that matters and what to do.
 *
 * @param read what of the last two the reader has read already, which is not said again; grows by what is said here
 */
export function findingText(
  finding: Finding,
  source: Source,
  sources: Sources,
  style: Style,
  read: Set<string>,
): string {
  const { bold, dim } = style.colours;
  const fix = fixTitle(finding);
  const unread = (text: string, lines: () => readonly string[]) => {
    if (read.has(text)) return [];
    read.add(text);
    return lines();
  };
  const lines = [
    headline(finding, source, style),
    ...sourceLines(finding, source, style),
    '',
    ...paragraph(finding.what, '  ', style).map(bold),
    ...unread(finding.why, () => paragraph(finding.why, '  ', style)),
    ...unread(finding.next, () => bulleted('→', finding.next, style)),
    ...(fix === undefined ? [] : unread(fix, () => bulleted(' ', `Quick fix: ${fix}`, style))),
    ...finding.related.flatMap((each) => bulleted('·', relatedText(each, sources), style).map(dim)),
  ];
  return lines.join('\n');
}

/** What the best quick fix does, unless that is what the finding asks for in the same words. */
function fixTitle(finding: Finding): string | undefined {
  const title = finding.fixes()[0]?.title;
  return title === finding.next.replace(/\.$/, '') ? undefined : title;
}

/** Where the place does not fit behind the rule it has a line of its own: terminals link no place that is broken. */
function headline({ rule, severity, range }: Finding, source: Source, style: Style): string {
  const { bold, dim } = style.colours;
  const place = placeText(source, range.start);
  const fits = stringWidth(`${severity}  ${rule}  ${place}`) <= style.width;
  return `${bold(inSeverity(severity, style, severity))}  ${rule}${fits ? '  ' : '\n  '}${dim(place)}`;
}

function sourceLines({ range, severity }: Finding, source: Source, style: Style): readonly string[] {
  const { line, column } = source.lines.placeOf(range.start);
  const gutter = `  ${line} │ `;
  const start = column - 1;
  const excerpt = excerptOf(
    source.lines.lineText(line),
    start,
    start + (range.end - range.start),
    style.width - gutter.length,
  );
  const caret = ' '.repeat(excerpt.markStart) + inSeverity(severity, style, '^'.repeat(excerpt.markWidth));
  const { dim } = style.colours;
  return [`${dim(gutter)}${excerpt.text}`.trimEnd(), `${dim(`${' '.repeat(gutter.length - 2)}│ `)}${caret}`];
}

function relatedText({ uri, range, message }: Related, sources: Sources): string {
  const source = sources.get(uri);
  return source === undefined ? message : `${placeText(source, range.start)} ${message}`;
}

/** `welcome.sop:3:8`, which terminals make a link of. */
function placeText(source: Source, offset: number): string {
  const { line, column } = source.lines.placeOf(offset);
  return `${visible(source.path)}:${line}:${column}`;
}

function bulleted(bullet: string, text: string, style: Style): readonly string[] {
  return paragraph(text, '    ', style).map((line, index) =>
    index === 0 ? `  ${bullet} ${line.slice(4)}` : line,
  );
}

function paragraph(text: string, indentation: string, style: Style): readonly string[] {
  return wrap(visible(text.replace(/\s+/g, ' ')), style.width - indentation.length).map(
    (line) => indentation + line,
  );
}
