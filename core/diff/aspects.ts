import type { ChangeClass } from './change-class.ts';
import type { Piece } from './piece.ts';

/** How a change of one value of a piece is classed and said. */
export interface Aspect {
  readonly class: ChangeClass;
  /** `time-box`; for what may be there several times, one of them. */
  readonly noun: string;
  /** What a step does with the value, with the place of `now` between the two: `must` and `be done within`. */
  readonly verb?: readonly [string, string];
  /** The value is a sentence or a part of one, and is quoted. */
  readonly quoted?: true;
}

type Aspects = Readonly<Record<string, Aspect>>;

const ofDocument: Aspects = {
  kind: { class: 'control', noun: 'kind of document' },
  title: { class: 'control', noun: 'title', quoted: true },
  id: { class: 'control', noun: 'ID' },
  owner: { class: 'control', noun: 'owner' },
  backup: { class: 'control', noun: 'backup' },
  status: { class: 'control', noun: 'status' },
  class: { class: 'control', noun: 'class' },
  version: { class: 'control', noun: 'version' },
  effective: { class: 'control', noun: 'day from which it holds' },
  'approved by': { class: 'control', noun: 'approval' },
  'last reviewed': { class: 'control', noun: 'last review' },
  'next review': { class: 'control', noun: 'next review' },
  'review every': { class: 'control', noun: 'longest time between two reviews' },
  replaces: { class: 'control', noun: 'document that it replaces' },
  risk: { class: 'control', noun: 'risk' },
  'last touch': { class: 'control', noun: 'last touch' },
  purpose: { class: 'scope and trigger', noun: 'purpose', quoted: true },
  trigger: { class: 'scope and trigger', noun: 'trigger', quoted: true },
  scope: { class: 'scope and trigger', noun: 'scope', quoted: true },
  'completed when': { class: 'scope and trigger', noun: 'condition by which it is done', quoted: true },
  variants: { class: 'scope and trigger', noun: 'list of variants' },
  inputs: { class: 'scope and trigger', noun: 'input', quoted: true },
  follows: { class: 'scope and trigger', noun: 'workflow that it follows' },
  'complete within': { class: 'timing', noun: 'time for the whole' },
  takes: { class: 'timing', noun: 'working time of the whole' },
  started: { class: 'timing', noun: 'first day' },
  cadence: { class: 'timing', noun: 'longest time between two touches' },
  'next action by': { class: 'timing', noun: 'day of the next action' },
  stage: { class: 'sequence', noun: 'stage' },
  'next action': { class: 'sequence', noun: 'next action', quoted: true },
  'next action owner': { class: 'responsibility', noun: 'owner of the next action' },
  'next action customer owner': { class: 'responsibility', noun: "customer's owner of the next action" },
  rules: { class: 'check and gate', noun: 'rule', quoted: true },
  silenced: { class: 'check and gate', noun: 'silenced rule', quoted: true },
  mistakes: { class: 'wording only', noun: 'common mistake', quoted: true },
  references: { class: 'wording only', noun: 'reference', quoted: true },
  background: { class: 'wording only', noun: 'background', quoted: true },
  tags: { class: 'wording only', noun: 'list of tags' },
};

const ofStep: Aspects = {
  role: { class: 'responsibility', noun: 'role' },
  title: { class: 'wording only', noun: 'title', quoted: true },
  instructions: { class: 'wording only', noun: 'instruction', quoted: true },
  with: { class: 'responsibility', noun: 'list of others', verb: ['is', 'done together with'] },
  consult: { class: 'responsibility', noun: 'list of those asked', verb: ['', 'asks'] },
  inform: { class: 'responsibility', noun: 'list of those told', verb: ['', 'tells'] },
  handover: { class: 'responsibility', noun: 'handover', verb: ['', 'hands over'], quoted: true },
  in: { class: 'sequence', noun: 'system', verb: ['is', 'done in'] },
  'only if': { class: 'sequence', noun: 'condition', verb: ['is', 'done only if'], quoted: true },
  needs: { class: 'sequence', noun: 'list of needs', verb: ['', 'needs'] },
  output: { class: 'sequence', noun: 'output', verb: ['', 'leaves behind'], quoted: true },
  run: { class: 'sequence', noun: 'procedure', verb: ['is', 'done by running'], quoted: true },
  target: { class: 'sequence', noun: 'way on', verb: ['', 'ends with'], quoted: true },
  repeat: { class: 'timing', noun: 'repetition', verb: ['is', 'repeated'], quoted: true },
  wait: { class: 'timing', noun: 'wait', verb: ['', 'waits'] },
  within: { class: 'timing', noun: 'time-box', verb: ['must', 'be done within'] },
  by: { class: 'timing', noun: 'moment', verb: ['must', 'be done by'] },
  takes: { class: 'timing', noun: 'working time', verb: ['', 'takes'] },
  window: { class: 'timing', noun: 'window', verb: ['', 'happens on'] },
  record: { class: 'check and gate', noun: 'record', quoted: true },
  'quality bar': { class: 'check and gate', noun: 'quality bar', quoted: true },
  approves: { class: 'check and gate', noun: 'approval', verb: ['', 'approves'], quoted: true },
  warning: { class: 'check and gate', noun: 'warning', quoted: true },
  'only for': { class: 'scope and trigger', noun: 'list of variants', verb: ['is', 'only for'] },
  note: { class: 'wording only', noun: 'note', quoted: true },
  automation: { class: 'wording only', noun: 'idea for automation', quoted: true },
  id: { class: 'wording only', noun: 'id' },
};

const ofBranch: Aspects = {
  condition: { class: 'sequence', noun: 'condition', quoted: true },
  target: { class: 'sequence', noun: 'way on', quoted: true },
};

const ofThings: Readonly<Record<string, Aspects>> = {
  roles: {
    name: { class: 'responsibility', noun: 'name', quoted: true },
    side: { class: 'responsibility', noun: 'side' },
    who: { class: 'responsibility', noun: 'list of holders', quoted: true },
  },
  people: {
    name: { class: 'responsibility', noun: 'name', quoted: true },
    role: { class: 'responsibility', noun: 'role' },
    email: { class: 'responsibility', noun: 'address' },
    until: { class: 'responsibility', noun: 'last day' },
    backup: { class: 'responsibility', noun: 'backup' },
  },
  systems: {
    name: { class: 'sequence', noun: 'name', quoted: true },
    link: { class: 'sequence', noun: 'address' },
  },
  definitions: {
    name: { class: 'scope and trigger', noun: 'term', quoted: true },
    says: { class: 'scope and trigger', noun: 'meaning', quoted: true },
  },
  records: {
    name: { class: 'check and gate', noun: 'name', quoted: true },
    in: { class: 'check and gate', noun: 'place' },
    from: { class: 'check and gate', noun: 'step that makes it', quoted: true },
  },
  metrics: {
    name: { class: 'check and gate', noun: 'name', quoted: true },
    says: { class: 'check and gate', noun: 'target', quoted: true },
  },
  milestones: {
    name: { class: 'sequence', noun: 'name', quoted: true },
    due: { class: 'timing', noun: 'day' },
    status: { class: 'sequence', noun: 'status' },
    owner: { class: 'responsibility', noun: 'owner' },
    'customer owner': { class: 'responsibility', noun: "customer's owner" },
  },
  history: {
    name: { class: 'control', noun: 'heading', quoted: true },
    says: { class: 'control', noun: 'text', quoted: true },
  },
};

/** The class of a thing that is new or gone, by the section that it stands in. */
export const classOfThings: Readonly<Record<string, ChangeClass>> = {
  roles: 'responsibility',
  people: 'responsibility',
  systems: 'sequence',
  definitions: 'scope and trigger',
  records: 'check and gate',
  metrics: 'check and gate',
  milestones: 'sequence',
  history: 'control',
};

/** How the value `name` of a piece is classed and said; what the language does not know is no more than words. */
export function aspectOf(piece: Piece, name: string): Aspect {
  const aspects = aspectsOf(piece);
  const known = Object.hasOwn(aspects, name) ? aspects[name] : undefined;
  return known ?? { class: 'wording only', noun: name === 'other lines' ? 'line' : name, quoted: true };
}

function aspectsOf({ sort, name }: Piece): Aspects {
  if (sort === 'document') return ofDocument;
  if (sort === 'step') return ofStep;
  if (sort === 'branch' || sort === 'parallel') return ofBranch;
  if (sort === 'track') return { ...ofBranch, name: { class: 'wording only', noun: 'name', quoted: true } };
  return ofThings[name] ?? {};
}
