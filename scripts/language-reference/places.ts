import type { Place } from '../../grammar/vocabulary.ts';

/** Where an entry may stand, as people say it. */
export const places: Readonly<Record<Place, string>> = {
  sop: 'an SOP',
  workflow: 'a workflow',
  organisation: 'an organisation',
  tracker: 'a tracker',
  step: 'a step',
  role: 'a role',
  system: 'a system',
  person: 'a person',
  record: 'a record',
  milestone: 'a milestone',
  action: 'a next action',
};
