import { expect, test } from 'vitest';
import { readDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';

const texts = {
  flow: 'Workflow: Onboarding\nStages:\n  - Lead: Welcome\n    run: Welcome pack\n',
  pack: 'SOP: Welcome pack\nSteps:\n  - Lead: Send the pack\n    output: Receipt\n',
  other: 'SOP: Something else\nSteps:\n  - Lead: Do it\n',
  tracker: 'Tracker: Big customer\nFollows: Onboarding\nMilestones:\n  - Receipt\n    due: day 7\n',
};

test('what a workflow or a procedure that it runs says concerns its trackers, and nothing else does', () => {
  const workspace = new Workspace();
  const update = (name: string, text: string) =>
    workspace.update(readDocument(`file:///library/${name}.sop`, parse(text)));
  for (const [name, text] of Object.entries(texts)) update(name, text);
  const tracker = 'file:///library/tracker.sop';
  expect(update('pack', texts.pack.replace('Receipt', 'Signature'))).toContain(tracker);
  expect(update('flow', texts.flow.replace('run: Welcome pack', 'run: Something else'))).toContain(tracker);
  expect(update('pack', texts.pack)).not.toContain(tracker);
  expect(update('other', texts.other.replace('Do it', 'Send a receipt'))).toContain(tracker);
});
