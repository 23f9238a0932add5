import { type Day, daysBetween } from '../dates/day.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { variantsFor } from '../document/variants.ts';
import { boxFor, Calendar, timeBoxesOf } from '../flow/calendar.ts';
import { nameKey } from '../names/name-key.ts';
import { readWindow } from '../values/window.ts';

/** The stages of a workflow; of one variant where it is given. */
export function stagesFor(workflow: SopDocument, variant: string | undefined): readonly Step[] {
  if (variant === undefined) return workflow.stages;
  return workflow.stages.filter((stage) => variantsFor(stage)?.has(nameKey(variant)) ?? true);
}

/** The last day that a tracker can name. */
const lastDay = 9999;

/**
 * By which day of a workflow that begins on `start`, its day 1, each stage has to be over: by the time-box of the variant
 * where there is one, else by the end of the stage's window, else by its own time-box. A stage that says none of them, or
 * nothing that leads to a day, is left out.
 */
export function dueDays(
  workflow: SopDocument,
  start: Day,
  variant: string | undefined,
): ReadonlyMap<Step, number> {
  const calendar = new Calendar(workflow, start, variant);
  const dayOf = (stage: Step, name: string | undefined) => {
    const box = boxFor(timeBoxesOf(stage), name);
    const day = box && calendar.lastDay(box, stage);
    return day && daysBetween(start, day) + 1;
  };
  const days = new Map<Step, number>();
  for (const stage of stagesFor(workflow, variant)) {
    const ofVariant = variant === undefined ? undefined : dayOf(stage, variant);
    const window = readWindow(stage.field('window')?.value.text ?? '');
    const day = ofVariant ?? window?.to ?? dayOf(stage, undefined);
    if (day !== undefined && day >= 1 && day <= lastDay) days.set(stage, day);
  }
  return days;
}
