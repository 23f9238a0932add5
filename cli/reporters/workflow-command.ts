import { visible } from '../terminal/visible.ts';

/** How severe GitHub shows an annotation to be. */
export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** A line of which GitHub Actions makes an annotation. */
export function workflowCommand(
  level: AnnotationLevel,
  message: string,
  properties: Readonly<Record<string, string | number>> = {},
): string {
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(`${value}`)}`);
  return `::${level}${listed.length === 0 ? '' : ` ${listed.join(',')}`}::${escaped(message)}\n`;
}

/** A line that begins with two colons is a command: nothing of a document may begin one. */
function escaped(text: string): string {
  const lines = text.split('\n').map((line) => visible(line.replaceAll('\r', ' ')));
  return lines.join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
