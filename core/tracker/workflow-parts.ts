import type { Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { Performers } from '../map/performers.ts';
import { withoutMarkdown } from '../names/name-key.ts';
import { splitAtFirstComma } from '../values/first-comma.ts';
import { receiversOf } from '../values/handover.ts';
import { namesOf, textsOf } from '../values/list.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A stage of a workflow, or a step of a procedure that a stage runs. */
export interface WorkflowPart {
  readonly step: Step;
  /** The words of its titles and of what it leaves behind. */
  readonly about: ReadonlySet<string>;
  /** The customer does something in it, takes part or gets something. */
  readonly withCustomer: boolean;
}

/** A workflow as far as milestones can be about it, one level deep: its stages, and the procedures that they run. */
export interface WorkflowParts {
  readonly parts: readonly WorkflowPart[];
  /** Every word that names something in it. */
  readonly words: ReadonlySet<string>;
  /** Every procedure that the stages run is known. */
  readonly complete: boolean;
}

export function partsOf(workflow: SopDocument, workspace: Workspace): WorkflowParts {
  const parts: WorkflowPart[] = [];
  const words = new Set(stemsOf(namesIn(workflow)));
  const stageTakesPart = customerIn(workflow, workspace);
  let complete = true;
  for (const stage of workflow.stages) {
    const run = stage.field('run')?.value;
    const procedure = run === undefined ? undefined : procedureNamed(run, workspace);
    complete &&= run === undefined || procedure !== undefined;
    const takesPart = procedure === undefined ? () => false : customerIn(procedure, workspace);
    const steps = (procedure?.allSteps ?? []).map((step) => ({
      step,
      about: stemsOf([step.title.text, ...texts(step, 'output')]),
      withCustomer: takesPart(step),
    }));
    const names = [
      stage.title.text,
      run?.text ?? '',
      procedure?.title?.text ?? '',
      ...texts(stage, 'output'),
    ];
    const withCustomer = stageTakesPart(stage) || steps.some((step) => step.withCustomer);
    parts.push({ step: stage, about: stemsOf(names), withCustomer }, ...steps);
    for (const stem of stemsOf(procedure === undefined ? names : namesIn(procedure))) words.add(stem);
  }
  return { parts, words, complete };
}

/** The parts whose titles have most words in common with a name; a single one of several is no more than chance. */
export function nearestParts(name: string, { parts }: WorkflowParts): readonly WorkflowPart[] {
  const wanted = [...stemsOf([name])];
  const shared = ({ about }: WorkflowPart) => wanted.filter((stem) => about.has(stem)).length;
  const most = Math.max(0, ...parts.map(shared));
  return most < Math.min(2, wanted.length) || most === 0 ? [] : parts.filter((part) => shared(part) === most);
}

/** Whether any word of a name stands in the workflow. A name without a telling word says nothing, and is taken for one. */
export function isMentioned(name: string, { words }: WorkflowParts): boolean {
  const wanted = [...stemsOf([name])];
  return wanted.length === 0 || wanted.some((stem) => words.has(stem));
}

function procedureNamed(run: Part, workspace: Workspace): SopDocument | undefined {
  const whole = workspace.find(run.text);
  const found = whole.length > 0 ? whole : workspace.find(splitAtFirstComma(run).first.text);
  return found.length === 1 ? found[0] : undefined;
}

/** All that a document names: itself, its steps and what they leave, record and require, and what it defines and counts. */
function namesIn(document: SopDocument): readonly string[] {
  const fields = ['output', 'handover', 'approves', 'record', 'quality bar'];
  const items = ['records', 'metrics', 'definitions'].flatMap((section) => document.items(section));
  return [
    document.title?.text ?? '',
    ...document.allSteps.flatMap((step) => [step.title.text, ...texts(step, ...fields)]),
    ...items.map((item) => (item.label ?? item.title).text),
  ];
}

function texts(step: Step, ...fields: readonly string[]): readonly string[] {
  return fields.flatMap((name) => step.fieldsNamed(name).flatMap(textsOf)).map((part) => part.text);
}

function customerIn(document: SopDocument, workspace: Workspace): (step: Step) => boolean {
  const performers = new Performers(document, workspace);
  return (step) => {
    const others = step.fieldsNamed('with').flatMap(namesOf);
    const receivers = step.fieldsNamed('handover').flatMap((field) => receiversOf(field.value));
    const roles = [performers.of(step), ...[...others, ...receivers].map((part) => part.text)];
    return roles.some((role) => performers.sideOf(role) === 'customer');
  };
}

const fillers = new Set(['the', 'and', 'for', 'with', 'from', 'into', 'are', 'has', 'its', 'their', 'that']);
/** As many letters as `integration` shares with `integrate`, and `provisioning` with `provision`. */
const stemLength = 5;

/** The beginnings of the words that say something, so that `Provisioning` is about `Provision the environment`. */
function stemsOf(names: readonly string[]): ReadonlySet<string> {
  const words = names.flatMap(
    (name) =>
      withoutMarkdown(name)
        .toLowerCase()
        .match(/[\p{L}\p{N}]{3,}/gu) ?? [],
  );
  const telling = words.filter((word) => !fillers.has(word));
  return new Set(telling.map((word) => word.replace(/(?<=..)s$/, '').slice(0, stemLength)));
}
