import { subpart } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { type Run, runsOf } from '../document/runs.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { nearest } from '../names/nearest.ts';
import { trim } from '../values/first-comma.ts';
import type { Workspace } from '../workspace/workspace.ts';

export const runUnknown: WorkspaceRule = {
  name: 'run-unknown',
  group: 'flow',
  severity: 'error',
  preset: 'essential',
  scope: 'workspace',
  calendar: false,
  title: 'A step runs a procedure that does not exist',
  why: 'Whoever gets there looks for the procedure, does not find it, and makes one up.',
  *check(document, { workspace }) {
    if (!document.isProcedure || !workspace.hasSeveralProcedures) return;
    for (const run of runsOf(document)) {
      if (workspace.knownAs(run.whole.text).length > 0) continue;
      const [found] = workspace.find(run.document.text);
      const step = run.whole.text.length > run.document.text.length ? stepOf(run) : undefined;
      if (found === undefined) {
        yield {
          at: run.whole,
          what: `There is no procedure ${quote(run.whole.text)}.`,
          next: 'Write the title or the ID of a procedure as it stands in its header, or write that procedure.',
          fixes: () => renames(document, workspace, run),
        };
      } else if (step !== undefined && found.stepsNamed(step.text).length === 0) {
        yield {
          at: step,
          what: `${quote(found.title?.text ?? run.document.text)} has no step ${quote(step.text)}.`,
          next: 'Write the title of the step as it stands there.',
          fixes: () =>
            rewrites(
              document,
              step,
              found.allSteps.map((each) => each.title.text),
            ),
        };
      }
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Opening of the shop

          Steps:
            - Clerk: Count the till
              run: ⟦Count of the tills⟧
            - Clerk: Open the door
              if nobody comes: run ⟦SHP-009⟧
        `,
        others: ['SOP: Count of the till\n', 'SOP: Advertising\nID: MKT-001\n'],
        fixed: text`
          SOP: Opening of the shop

          Steps:
            - Clerk: Count the till
              run: Count of the till
            - Clerk: Open the door
              if nobody comes: run SHP-009
        `,
      },
      {
        text: text`
          SOP: Opening of the shop

          Steps:
            - Clerk: Count the till
              run: SHP-002, ⟦Count the coin⟧
        `,
        others: ['SOP: Count of the till\nID: SHP-002\n\nSteps:\n  - Clerk: Count the coins\n'],
        fixed: text`
          SOP: Opening of the shop

          Steps:
            - Clerk: Count the till
              run: SHP-002, Count the coins
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Opening of the shop

          Steps:
            - Clerk: Count the till
              run: shp-002, Count the coins
            - Clerk: Sweep the floor
              run: Floor, door and steps
        `,
        others: [
          'SOP: Count of the till\nID: SHP-002\n\nSteps:\n  - Clerk: Count the coins\n',
          'SOP: Floor, door and steps\n',
        ],
      },
      {
        text: text`
          SOP: Opening of the shop

          Steps:
            - Clerk: Count the till
              run: Count of the till
        `,
      },
    ],
  },
};

/** What stands behind the first comma. */
function stepOf({ whole, document }: Run) {
  const comma = whole.text.indexOf(',', document.text.length);
  return comma < 0 ? undefined : trim(subpart(whole, comma + 1, whole.text.length));
}

function renames(document: SopDocument, workspace: Workspace, { whole }: Run): readonly Fix[] {
  const others = workspace.known.filter((each) => each.isProcedure && each.uri !== document.uri);
  const names = others.flatMap((each) => [each.title ?? [], each.value('id') ?? []].flat());
  return rewrites(document, whole, names);
}

function rewrites(document: SopDocument, at: Run['whole'], names: readonly string[]): readonly Fix[] {
  return nearest(at.text, names).map((name, index) => ({
    title: `Write “${name}”`,
    edits: [replace(document, at, name)],
    safe: false,
    preferred: index === 0,
  }));
}
