import type { List } from 'mdast';
import type { DraftWork } from '../draft/draft.ts';
import type { Sheet } from '../draft/sheet.ts';
import { labelIn } from './label-in.ts';
import type { Part } from './parts.ts';
import { isImperative, mayBeImperative, sentencesOf } from './sentence.ts';
import type { Block, Source } from './source.ts';
import type { StepReader } from './step.ts';
import { stepsOfTable } from './step-table.ts';
import { gridOf } from './table.ts';

/** What the headings around a block say of it. */
export interface Around {
  /** It is among the steps of the procedure. */
  readonly isAmongSteps: boolean;
  /** What is done is the work of that role. */
  readonly role: string | undefined;
  /** The text so far is a header: before any section. */
  readonly isPreamble: boolean;
}

/** The steps that a block is; undefined where it is none. */
export function stepsOfBlock(
  block: Block,
  part: Part,
  context: Around,
  source: Source,
  sheet: Sheet,
  steps: StepReader,
): readonly DraftWork[] | undefined {
  const { isAmongSteps, role } = context;
  if (block.type === 'table') return stepsOfTable(gridOf(block, source), steps, sheet, isAmongSteps);
  if (block.type !== 'list') return undefined;
  const isChecklist = block.children.some(({ checked }) => checked !== null && checked !== undefined);
  const isSteps = isAmongSteps || block.ordered === true || isChecklist || isOverview(part.title);
  if (!isSteps || isNoList(block, part, context, source)) return undefined;
  return steps.steps(block, part.isNumberedStep ? part.number : undefined, role);
}

/** Numbered reasons, references and terms are no steps. */
function isNoList(list: List, part: Part, { isAmongSteps, isPreamble }: Around, source: Source): boolean {
  if (isAmongSteps) return false;
  if (isPreamble && part.depth === 0)
    return (
      list.ordered !== true && !list.children.some(({ checked }) => checked === true || checked === false)
    );
  const texts = list.children.map((item) => source.inline(item.children[0] ?? item));
  const links = texts.filter((text) => /^\[[^\]]*\]\([^)]*\)\.?$/.test(text)).length;
  if (links > texts.length / 2) return true;
  if (list.children.some(({ checked }) => checked === true || checked === false)) return false;
  const doing = texts.filter((text) => tellsOfWork(text, list.ordered === true)).length;
  return doing * 3 < texts.length;
}

/** `Onboarding process overview` above a list. */
function isOverview(title: string): boolean {
  return /\b(?:process|procedure|steps?|checklist|workflow|tasks)\b/i.test(title);
}

/** `Send it`, `**Mapping**: Define the fields`, `You should send it` */
function tellsOfWork(text: string, isNumbered: boolean): boolean {
  const rest = labelIn(text)?.rest ?? '';
  const begins = [text, rest].some((each) => isImperative(each) || (isNumbered && mayBeImperative(each)));
  return begins || /\b(?:you|should|must|shall|will)\b/i.test(sentencesOf(text)[0] ?? '');
}
