import { type Day, readDay } from '../../core/dates/day.ts';
import { listed } from '../../core/findings/quote.ts';
import { nearest, type SopDocument, type Workspace } from '../../core/index.ts';
import { stagesFor } from '../../core/tracker/due-days.ts';
import { newTracker } from '../../core/tracker/new-tracker.ts';
import { fileNameFor } from '../../server/new-document/file-name.ts';
import { todayByClock } from '../../server/settings/clock.ts';
import { CannotRun, type ExitCode } from '../failure.ts';
import { variantOf } from '../source/variant.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { beginFile } from './begun-file.ts';

export interface TrackerNewCommand {
  /** The title or the ID of a workflow of the library. */
  readonly workflow: string;
  readonly customer: string;
  readonly start: string;
  readonly variant?: string;
  readonly owner?: string;
  /** Where to write; `-` for the standard output. */
  readonly output?: string;
  readonly today?: string;
}

/** `sop tracker new` */
export function beginTracker(command: TrackerNewCommand, terminal: Terminal): ExitCode {
  const { customer, owner } = command;
  if (customer.trim() === '')
    throw new CannotRun('The name of the customer is empty', 'Give it with --customer');
  const { place, write } = beginFile(
    fileNameFor(customer),
    { output: command.output, remedy: 'Give another place with -o' },
    terminal,
  );
  const { workspace, settings } = place;
  const workflow = workflowNamed(command.workflow, workspace);
  const variant = command.variant === undefined ? undefined : variantOf(workflow, command.variant);
  if (stagesFor(workflow, variant).length === 0)
    throw new CannotRun(
      `The workflow “${command.workflow}” has no stages${variant === undefined ? '' : ` for ${variant}`}`,
      'Write them under “Stages:” first',
    );
  const text = newTracker({
    workflow,
    workspace,
    customer,
    start: readDay(command.start) as Day,
    variant,
    owner: owner === undefined || owner.trim() === '' ? undefined : owner,
    today: readDay(command.today ?? settings.today ?? todayByClock()) as Day,
  });
  return write(text);
}

function workflowNamed(name: string, workspace: Workspace): SopDocument {
  const [workflow, another] = workspace.find(name).filter(({ kind }) => kind === 'workflow');
  if (another !== undefined)
    throw new CannotRun(`Several workflows are called “${name}”`, byId(name, workspace));
  if (workflow === undefined)
    throw new CannotRun(`There is no workflow “${name}” here`, known(name, workspace));
  return workflow;
}

function byId(name: string, workspace: Workspace): string {
  const ids = workspace.knownAs(name).flatMap((workflow) => workflow.value('id') ?? []);
  return ids.length === 0
    ? 'Give each of them an ID, and that of the one that is meant here'
    : `Give the ID of the one that is meant: ${listed(ids, 'or')}`;
}

function known(name: string, workspace: Workspace): string {
  const workflows = workspace.known.filter(({ kind }) => kind === 'workflow');
  const titles = [...new Set(workflows.flatMap(({ title }) => title ?? []))];
  const [near] = nearest(name, titles);
  if (near !== undefined) return `Did you mean ${near}?`;
  return titles.length === 0
    ? 'Run it in the folder of the workflow, or give a place there with -o'
    : `The workflows are ${titles.join(', ')}`;
}
