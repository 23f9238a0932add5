import { isLate, type Milestone, type NextAction, type Progress, type Standing } from './progress.ts';

/** Where the customer stands, as the customer is told: without what is said among ourselves. */
export interface CustomerView {
  readonly customer: string;
  readonly workflow: string | undefined;
  readonly day: number | undefined;
  readonly lastDay: number | undefined;
  readonly stage: string | undefined;
  readonly stageOf: Progress['stageOf'];
  readonly standing: Standing;
  /** Those in which the customer has a part. */
  readonly milestones: readonly CustomerMilestone[];
  /** Undefined where the customer has no part in it. */
  readonly nextAction: NextAction | undefined;
}

export type CustomerMilestone = Omit<Milestone, 'note'>;

/**
 * Leaves out why there is a risk, notes, the last touch and the cadence, tags, who keeps the tracker, and milestones and
 * actions of ours alone: those without a line for an owner at the customer. How the customer fares is told by what is left.
 */
export function customerView(progress: Progress): CustomerView {
  const { customer, workflow, day, lastDay, stage, stageOf, risk, nextAction } = progress;
  const milestones = progress.milestones
    .filter(({ withCustomer }) => withCustomer)
    .map(({ note: _, ...shown }) => shown);
  const shared = nextAction?.withCustomer === true ? nextAction : undefined;
  const isAtRisk = risk?.level === 'amber' || risk?.level === 'red' || (shared?.daysLate ?? 0) > 0;
  return {
    customer,
    workflow,
    day,
    lastDay,
    stage,
    stageOf,
    standing:
      progress.standing === 'completed'
        ? 'completed'
        : milestones.some(isLate)
          ? 'late'
          : isAtRisk
            ? 'at risk'
            : 'on track',
    milestones,
    nextAction: shared,
  };
}
