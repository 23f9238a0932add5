import { type Position, TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';

/** Text without the indentation that it has in a test. */
export function text(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const whole = String.raw({ raw: strings }, ...values)
    .replace(/^\n/, '')
    .replace(/\n *$/, '\n');
  const indentation = Math.min(...(whole.match(/^ *(?=\S)/gm) ?? ['']).map((blanks) => blanks.length));
  return whole.replace(new RegExp(`^ {0,${indentation}}`, 'gm'), '');
}

/** A text with the cursor in it, as `|`. */
export function withCursor(marked: string): { text: string; position: Position } {
  const at = marked.indexOf('|');
  if (at < 0) throw new Error('there is no | in the text');
  const plain = marked.slice(0, at) + marked.slice(at + 1);
  return { text: plain, position: TextDocument.create('', '', 0, plain).positionAt(at) };
}

/** What an editor makes of edits: an implementation that is not ours. */
export function applied(before: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, before), [...edits]);
}
