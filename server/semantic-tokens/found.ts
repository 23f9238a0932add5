import { type Part, subpart } from '../../grammar/index.ts';
import { type Span, span } from './span.ts';

/** Every place of a part, which stands on one line, that a pattern fits. */
export function found(part: Part, pattern: RegExp, look: Span['look']): readonly Span[] {
  return [...part.text.matchAll(pattern)].flatMap(({ 0: text, index }) =>
    span(subpart(part, index, index + text.length), look),
  );
}
