import { type Entry, entriesIn, type Place } from '../../grammar/index.ts';

/** What documents in the field call a part of them, beyond the synonyms that the vocabulary has for slips of the pen. */
const moreNames: Readonly<Record<string, readonly string[]>> = {
  ID: ['sop', 'document id', 'procedure number', 'procedure id', 'reference number', 'doc #', 'sop #'],
  Owner: ['owner name', 'procedure owner', 'policy owner', 'maintainer'],
  Purpose: ['purpose and scope', 'purpose & scope', 'purpose statement'],
  Trigger: [
    'when to use',
    'when to use this',
    'when to use this procedure',
    'starting point',
    'when does this apply',
  ],
  Version: ['document version', 'revision number', 'current version'],
  'Last reviewed': ['last reviewed on', 'date of last review', 'reviewed date'],
  'Review every': ['review in', 'reviewed every', 'revision cycle', 'review schedule'],
  Tags: ['keyword', 'topics'],
  Roles: [
    'responsibilities',
    'responsibility',
    'roles and responsibility',
    'roles & responsibility',
    'role',
    'who is involved',
    'personnel',
    'responsible parties',
  ],
  Systems: ['systems and tools', 'tools and access', 'systems used', 'tools used', 'tools & systems'],
  Inputs: [
    'materials and equipment',
    'equipment and materials',
    'required equipment',
    'equipment required',
    'ground equipment required',
    'what you need',
    'you will need',
    'supplies',
    'inputs required',
    'pre-requisites',
    'prerequisite',
    'before you start',
    'required materials',
    'tools and materials',
  ],
  Rules: ['general rules', 'guidelines', 'safety', 'safety precautions', 'policy statement'],
  Definitions: [
    'terms and definitions',
    'definitions and abbreviations',
    'definitions and acronyms',
    'key terms',
    'definition',
  ],
  Steps: [
    'detailed procedure',
    'detailed procedures',
    'step-by-step procedure',
    'step by step',
    'step-by-step instructions',
    'step-by-step',
    'to do',
    'todo',
    'how to',
    'work instructions',
    'actions',
    'process flow',
    'workflow',
    'steps to follow',
    'responses',
    'procedures',
    'what to do',
    'implementation',
    'how-to',
  ],
  'Quality check': [
    'acceptance criteria',
    'quality bar',
    'completion criteria',
    'verify',
    'definition of done',
    'compliance requirements',
    'final check',
    'final checks',
    'exit checklist',
  ],
  Exceptions: [
    'exceptions and escalation',
    'escalations',
    'if something goes wrong',
    'what can go wrong',
    'problems',
  ],
  Records: ['records and documentation', 'documentation and records'],
  Metrics: ['metrics & kpis', 'metrics and kpis', 'measures of success'],
  References: [
    'references and links',
    'related procedures',
    'related links',
    'additional resources',
    'useful resources',
    'useful links',
    'helpful links',
    'further reading',
    'related policies',
    'external references',
    'guidance and regulatory references',
    'bibliography',
    'related documentation',
    'supporting documents',
  ],
  History: [
    'record of revisions',
    'document change history',
    'history of changes',
    'changes',
    'revision log',
    'record of changes',
  ],
  Background: ['background information', 'rationale', 'about'],
};

const documentNames = namesOf('sop', moreNames);

/** What documents in the field call the columns of a table of steps, and the fields of a step. */
const stepNames = namesOf('step', {
  in: ['system/tool', 'systems', 'platform', 'tool/system'],
  within: ['timeframe', 'deadline', 'target', 'due', 'turnaround', 'time frame', 'timing'],
  takes: ['time', 'duration (min)', 'est. time', 'estimated time'],
  note: ['notes', 'comments', 'remarks', 'additional notes'],
  record: ['records', 'evidence'],
  output: ['outcome', 'expected result', 'expected outcome'],
});

/** The field or section of a document that goes by a name. */
export function documentEntryNamed(name: string): Entry | undefined {
  const key = keyOf(name);
  if (/^troubleshoot\b/.test(key)) return documentNames.get('exceptions');
  if (/^when to\b/.test(key)) return documentNames.get('trigger');
  return documentNames.get(key) ?? (/\sreferences$/.test(key) ? documentNames.get('references') : undefined);
}

/** The field of a step that goes by a name. */
export function stepFieldNamed(name: string): Entry | undefined {
  return stepNames.get(keyOf(name));
}

/** The field of a step that has exactly that name in the language. */
export function isStepField(name: string): boolean {
  return entriesIn('step').some(({ label }) => label === name.toLowerCase());
}

function keyOf(name: string): string {
  return name
    .replace(/[*`]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/[\s_-]+/g, ' ')
    .replace(/\s*[:?]\s*$/, '')
    .trim()
    .toLowerCase();
}

function namesOf(
  place: Place,
  more: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, Entry> {
  const names = new Map<string, Entry>();
  const add = (name: string, entry: Entry) => {
    if (!names.has(keyOf(name))) names.set(keyOf(name), entry);
  };
  const entries = entriesIn(place);
  for (const entry of entries) add(entry.label, entry);
  for (const entry of entries) for (const name of more[entry.label] ?? []) add(name, entry);
  for (const entry of entries) for (const name of entry.synonyms ?? []) add(name, entry);
  return names;
}
