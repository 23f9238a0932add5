import type { SopDocument } from '../document/document.ts';
import { steadyRunsOf } from '../document/runs.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { RelatedReport, WorkspaceRule } from '../findings/rule.ts';
import { documentsRun } from '../workspace/run-index.ts';
import type { Workspace } from '../workspace/workspace.ts';

export const runCycle: WorkspaceRule = {
  name: 'run-cycle',
  group: 'flow',
  severity: 'error',
  preset: 'essential',
  scope: 'workspace',
  calendar: false,
  title: 'Procedures run each other in a circle',
  why: 'Whoever follows them comes back to the first one before any of them has ended.',
  *check(document, { workspace }) {
    if (!document.isProcedure) return;
    const runs = steadyRunsOf(document);
    const circle = runs.length === 0 ? undefined : workspace.runCircleOf(document.uri);
    if (circle === undefined) return;
    for (const run of runs) {
      const [first] = documentsRun(run, (name) => workspace.find(name)).filter(({ uri }) => circle.has(uri));
      if (first === undefined) continue;
      const path = wayBack(document, first, circle, workspace);
      const titles = titlesOf(path);
      yield {
        at: run.whole,
        what: `This runs in a circle: ${[quote(document.title?.text ?? ''), ...titles].join(', then ')}.`,
        next: 'Take the step that leads back out of one of them, or say when it is done: “only if: ”.',
        related: path
          .slice(0, -1)
          .slice(0, mostNamed)
          .map((each, index) => related(each, path[index + 1], workspace)),
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Cleaning of the hall

          Steps:
            - Caretaker: Fetch the machine
              run: ⟦Care of the machine⟧
        `,
        others: [
          'SOP: Care of the machine\n\nSteps:\n  - Caretaker: Make room\n    run: Order in the cellar\n',
          'SOP: Order in the cellar\n\nSteps:\n  - Caretaker: Clean the hall\n    run: Cleaning of the hall\n',
        ],
      },
      {
        text: text`
          SOP: Cleaning of the hall

          Steps:
            - Caretaker: Do it again
              run: ⟦Cleaning of the hall⟧
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Cleaning of the hall

          Steps:
            - Caretaker: Fetch the machine
              run: Care of the machine
        `,
        others: [
          'SOP: Care of the machine\n\nSteps:\n  - Caretaker: Try it\n    only if: it was repaired\n    run: Cleaning of the hall\n',
        ],
      },
      {
        text: text`
          SOP: Cleaning of the hall

          Steps:
            - Caretaker: Fetch the machine
              run: Care of the machine
              if it is broken: run Cleaning of the hall
        `,
        others: [
          'SOP: Care of the machine\n\nSteps:\n  - Caretaker: Oil it\n',
          'SOP: Order\n\nSteps:\n  - Caretaker: Clean\n    run: Cleaning of the hall\n',
        ],
      },
    ],
  },
};

/** Whoever is in a circle of more is told that it is one, not which way leads back. */
const mostLookedAt = 500;

/** A circle of more is told by its beginning. */
const mostNamed = 6;

function titlesOf(path: readonly SopDocument[]): readonly string[] {
  const titles = path.slice(0, mostNamed).map((each) => quote(each.title?.text ?? each.uri));
  return path.length > mostNamed ? [...titles, `${path.length - mostNamed} others`] : titles;
}

/** The shortest way from a document that is run back to the one that runs it, through the circle. */
function wayBack(
  start: SopDocument,
  first: SopDocument,
  circle: ReadonlySet<string>,
  workspace: Workspace,
): readonly SopDocument[] {
  const from = new Map<string, SopDocument | undefined>([[first.uri, undefined]]);
  const open = [first];
  for (const at of open) {
    if (at.uri === start.uri || open.length > mostLookedAt) break;
    for (const run of steadyRunsOf(at)) {
      for (const next of documentsRun(run, (name) => workspace.find(name))) {
        if (!circle.has(next.uri) || from.has(next.uri)) continue;
        from.set(next.uri, at);
        open.push(next);
      }
    }
  }
  if (!from.has(start.uri)) return [first, start];
  const path: SopDocument[] = [];
  for (let at: SopDocument | undefined = start; at !== undefined; at = from.get(at.uri)) path.push(at);
  return path.reverse();
}

/** Where a document of the circle runs the next one. */
function related(document: SopDocument, next: SopDocument | undefined, workspace: Workspace): RelatedReport {
  const run = steadyRunsOf(document).find((each) =>
    documentsRun(each, (name) => workspace.find(name)).some(({ uri }) => uri === next?.uri),
  );
  return { document, at: run?.whole, message: `Here it runs ${quote(next?.title?.text ?? '')}.` };
}
