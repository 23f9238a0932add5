import type { Message } from 'sarif';

/** A text as a message: braces would be placeholders, and brackets with a number behind them links. */
export function messageOf(text: string): Message & { text: string } {
  return { text: text.replace(/[{}]/g, '$&$&').replace(/[\\[\]]/g, '\\$&') };
}
