import type { Piece } from '../../core/diff/piece.ts';
import { type DocumentDiff, diff, readDocument, type Step } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import type { StepHistory, StepHistoryRequest } from '../messages/compare.ts';
import type { Session } from '../session.ts';
import { positionsOf } from '../text/positions.ts';

/** What has become of the step on a line, back to where it was first written or the versions end. */
export function stepHistory(
  { uri, line, versions }: StepHistoryRequest['params'],
  { library }: Session,
): StepHistory | null {
  const document = library.document(uri);
  if (document === undefined) return null;
  const positions = positionsOf(document.tree);
  let step = document.allSteps.findLast(({ node }) => {
    const { start, end } = positions.range(document.tree.range(node));
    return start.line <= line && line <= end.line;
  });
  if (step === undefined) return null;
  const title = step.title.text;
  const changes: (readonly string[])[] = [];
  let after = document;
  for (const text of versions) {
    const before = readDocument(document.uri, parse(text));
    const found = diff(before, after);
    const piece = pieceOf(step, found.pieces.after);
    const name = `Step ${after.numberOf(step)}, ${step.title.text}, `;
    changes.push(sentencesOn(piece, found).map((sentence) => withoutName(sentence, name)));
    step = found.pairs.beforeOf(piece)?.step;
    if (step === undefined) return { title, changes, goesOn: false };
    after = before;
  }
  return { title, changes, goesOn: true };
}

/** Which step it is, is known. */
function withoutName(sentence: string, name: string): string {
  const rest = sentence.startsWith(name) ? sentence.slice(name.length) : sentence;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

function pieceOf(step: Step, within: Piece): Piece | undefined {
  if (within.step === step) return within;
  for (const child of within.children) {
    const found = pieceOf(step, child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of the changes those of a piece, and of all that is below it. */
function sentencesOn(piece: Piece | undefined, { changes, pairs }: DocumentDiff): readonly string[] {
  const was = pairs.beforeOf(piece);
  return changes
    .filter(({ before, after }) => isIn(after, piece) || isIn(before, was))
    .map(({ sentence }) => sentence);
}

function isIn(piece: Piece | undefined, around: Piece | undefined): boolean {
  if (around === undefined) return false;
  for (let each = piece; each !== undefined; each = each.parent) if (each === around) return true;
  return false;
}
