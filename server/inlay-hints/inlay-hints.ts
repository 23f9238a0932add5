import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import type { SopDocument } from '../../core/index.ts';
import type { Block } from '../../grammar/index.ts';
import type { Session } from '../session.ts';
import { positionsOf } from '../text/positions.ts';
import { roleHolders } from './role-holders.ts';
import { stepNumbers } from './step-numbers.ts';
import { TimeBoxDates } from './time-box-dates.ts';

/** What the text does not say and readers want to know: in the lines that an editor shows. */
export function inlayHints({ textDocument, range }: InlayHintParams, session: Session): InlayHint[] {
  const document = session.library.document(textDocument.uri);
  if (document === undefined) return [];
  const wanted = session.editorSettings.inlayHints;
  const { start, end } = positionsOf(document.tree).offsets(range);
  const blocks = blocksWithin(document, start, end);
  const hints: InlayHint[] = [];
  if (wanted.stepNumbers) hints.push(...blocks.flatMap((block) => stepNumbers(block, document)));
  if (wanted.roleHolders) hints.push(...blocks.flatMap((block) => roleHolders(block, document, session)));
  if (wanted.timeBoxDates) {
    const dates = new TimeBoxDates(document, wanted.start ?? session.dayFor(document.uri));
    hints.push(...blocks.flatMap((block) => dates.of(block)));
  }
  return hints;
}

function blocksWithin({ tree }: SopDocument, start: number, end: number): readonly Block[] {
  return tree.blocks.filter((_, index) => {
    const from = tree.starts[index] as number;
    return from <= end && start <= (tree.starts[index + 1] as number);
  });
}
