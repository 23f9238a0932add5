import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import type { Performers, Side } from '../map/performers.ts';
import { nameKey } from '../names/name-key.ts';
import { followersOf } from './followers.ts';

/** Where the work goes from one role to another, who waits until it comes. */
export interface Crossing {
  readonly from: Step;
  readonly to: Step;
  readonly giver: string;
  readonly receiver: string;
  readonly giverSide: Side;
  readonly receiverSide: Side;
}

/** Every change of hands on the way that the work takes when all goes as it should, in the order of the text. */
export function* crossingsOf(document: SopDocument, performers: Performers): Generator<Crossing> {
  for (const { step: from, next } of followersOf(document)) {
    const giver = performers.of(from);
    if (giver === undefined) continue;
    for (const to of next) {
      const receiver = performers.of(to);
      if (receiver === undefined || nameKey(receiver) === nameKey(giver)) continue;
      const [giverSide, receiverSide] = [performers.sideOf(giver), performers.sideOf(receiver)];
      yield { from, to, giver, receiver, giverSide, receiverSide };
    }
  }
}
