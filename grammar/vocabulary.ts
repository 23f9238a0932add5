/**
 * The one table that describes the language: kinds of document, fields and sections, where each may stand, what
 * its value is, and how it is explained. The lexer's keywords, completion, hover, the formatter, the TextMate
 * grammar, the language reference and the importer's synonyms are made from it: adding a field is adding one entry.
 */

/** The four kinds of document, by the key of their header line. */
export type Kind = 'sop' | 'workflow' | 'tracker' | 'organisation';

/** Where a field may stand: at the top of a document of that kind, or inside an item of that sort. */
export type Place = Kind | 'step' | 'role' | 'system' | 'person' | 'record' | 'action' | 'milestone';

/**
 * What a value is. `text` values are prose and may go on over deeper lines; every other type stays on its line,
 * except the `list` types, which may be bullets instead.
 */
export type ValueType =
  | 'title'
  | 'text'
  | 'id'
  | 'owner'
  | 'person'
  | 'approval'
  | 'status'
  | 'version'
  | 'date'
  | 'duration'
  | 'time-box'
  | 'moment'
  | 'window'
  | 'wait'
  | 'condition'
  | 'names'
  | 'roles'
  | 'role'
  | 'systems'
  | 'variants'
  | 'needs'
  | 'things'
  | 'texts'
  | 'thing'
  | 'handover'
  | 'document'
  | 'slug'
  | 'side'
  | 'link'
  | 'email'
  | 'risk'
  | 'touch'
  | 'milestone status'
  | 'due';

/** What stands under a section's heading. */
export type Contents =
  /** Steps, nested to any depth. */
  | 'steps'
  /** Branches that hold anywhere in the document. */
  | 'branches'
  /** Named things with fields of their own. */
  | 'things'
  /** One bullet a sentence; commas are text. */
  | 'texts'
  /** `- TERM: meaning` */
  | 'definitions'
  /** `- VERSION, DATE, PERSON: what changed` */
  | 'history'
  /** `- NAME: how it is measured` */
  | 'metrics'
  /** Markdown, taken as it stands. */
  | 'markdown';

interface EntryBase {
  /** As people read it: a capital first for what stands at document level, lower case for an item's fields. */
  readonly label: string;
  readonly in: readonly Place[];
  /** One sentence for a person who has never seen the field. */
  readonly explain: string;
  /** A value as it would be written, or the first line below the key. */
  readonly example: string;
  /** What people type instead; recognised, reported and put right by a quick fix. Lower case. */
  readonly synonyms?: readonly string[];
  /** The document is not complete without it. */
  readonly required?: boolean;
}

export interface FieldEntry extends EntryBase {
  readonly type: 'field';
  readonly value: ValueType;
  /** The field may stand more than once. */
  readonly repeatable?: boolean;
  /** The field takes fields of its own below it, as an item of this sort. */
  readonly holds?: Place;
}

export interface SectionEntry extends EntryBase {
  readonly type: 'section';
  readonly contents: Contents;
  /** The fields that its items take. */
  readonly holds?: Place;
  /** Its items may stand on the heading's line, with commas between. */
  readonly inline?: boolean;
}

export type Entry = FieldEntry | SectionEntry;

export interface KindEntry {
  readonly kind: Kind;
  readonly label: string;
  readonly explain: string;
  readonly example: string;
  /** Other spellings that are the language too, lower case. */
  readonly spellings: readonly string[];
  readonly synonyms: readonly string[];
}

export const kinds: readonly KindEntry[] = [
  {
    kind: 'sop',
    label: 'SOP',
    explain:
      'A standard operating procedure: who does what, in which order, and how to tell that it was done well.',
    example: 'Customer welcome pack delivery',
    spellings: [],
    synonyms: ['procedure', 'standard operating procedure', 'runbook', 'process', 'playbook'],
  },
  {
    kind: 'workflow',
    label: 'Workflow',
    explain:
      'A master workflow: the stages that lead from a trigger to an outcome, each run by procedures of its own.',
    example: 'Customer onboarding',
    spellings: [],
    synonyms: ['master workflow', 'journey'],
  },
  {
    kind: 'tracker',
    label: 'Tracker',
    explain: "One customer's way through a workflow, kept by hand and checked like the rest.",
    example: 'Northwind Logistics',
    spellings: [],
    synonyms: ['customer tracker'],
  },
  {
    kind: 'organisation',
    label: 'Organisation',
    explain: 'The people, roles and systems that the procedures of this workspace name.',
    example: 'Acme Customer Success',
    spellings: ['organization'],
    synonyms: ['company', 'team', 'org'],
  },
];

const procedures: readonly Place[] = ['sop', 'workflow'];
const owned: readonly Place[] = ['sop', 'workflow', 'tracker'];

export const entries: readonly Entry[] = [
  // Who owns it, what it is.
  {
    type: 'field',
    label: 'ID',
    in: procedures,
    value: 'id',
    explain: 'The stable name of this document, by which others refer to it.',
    example: 'ONB-012',
    synonyms: [
      'sop id',
      'document id',
      'number',
      'sop number',
      'document number',
      'doc id',
      'document no',
      'sop no',
      'code',
    ],
  },
  {
    type: 'field',
    label: 'Owner',
    in: procedures,
    value: 'owner',
    required: true,
    explain: 'The one person who answers for this document being right and current.',
    example: 'Dana Reyes',
    synonyms: [
      'responsible',
      'process owner',
      'sop owner',
      'owned by',
      'accountable',
      'document owner',
      'responsible person',
      'person responsible',
      'maintained by',
      'contact',
    ],
  },
  {
    type: 'field',
    label: 'Owner',
    in: ['tracker'],
    value: 'owner',
    explain: 'The person on our side who keeps it up to date and answers for the customer.',
    example: 'Dana Reyes',
    synonyms: ['csm', 'account manager', 'account owner'],
  },
  {
    type: 'field',
    label: 'Backup',
    in: procedures,
    value: 'person',
    explain: 'Who answers for the document while the owner is away.',
    example: 'Omar Haddad',
    synonyms: ['deputy', 'backup owner', 'stand-in', 'secondary owner'],
  },
  {
    type: 'field',
    label: 'Purpose',
    in: procedures,
    value: 'text',
    required: true,
    explain: 'Why this is done: the outcome, for whom, and by when.',
    example: 'Every new customer gets a complete welcome within 72 hours of signing.',
    synonyms: ['objective', 'goal', 'aim', 'why', 'summary', 'objectives', 'goals'],
  },
  {
    type: 'field',
    label: 'Trigger',
    in: procedures,
    value: 'texts',
    required: true,
    explain: 'The event that starts the work; with several lines below it, any one of them starts it.',
    example: 'The CRM stage changes to Onboarding Started',
    synonyms: [
      'starts when',
      'when',
      'triggers',
      'triggered by',
      'trigger event',
      'frequency',
      'how often',
      'schedule',
    ],
  },
  {
    type: 'field',
    label: 'Scope',
    in: procedures,
    value: 'text',
    explain: 'What this covers, and what it leaves out.',
    example: 'New customers on the Standard and Enterprise plans',
    synonyms: ['applies to', 'applicability'],
  },
  {
    type: 'field',
    label: 'Status',
    in: procedures,
    value: 'status',
    explain: 'Where the document stands in its life: draft, in review, active or retired.',
    example: 'active',
    synonyms: ['state', 'document status'],
  },
  {
    type: 'field',
    label: 'Class',
    in: procedures,
    value: 'thing',
    explain: 'The class of document, by which the configuration sets how often it is reviewed.',
    example: 'safety',
    synonyms: ['classification', 'document class'],
  },
  {
    type: 'field',
    label: 'Version',
    in: procedures,
    value: 'version',
    explain: 'The version of this document; the newest entry of the history has the same.',
    example: '1.3',
    synonyms: ['revision', 'rev', 'ver', 'version number'],
  },
  {
    type: 'field',
    label: 'Effective',
    in: procedures,
    value: 'date',
    explain: 'The day from which this version is followed.',
    example: '2026-08-01',
    synonyms: ['effective date', 'effective from', 'valid from', 'in force from', 'issue date', 'issued'],
  },
  {
    type: 'field',
    label: 'Approved by',
    in: procedures,
    value: 'approval',
    repeatable: true,
    explain: 'Who approved this version, and when.',
    example: 'Priya Nair, 2026-07-29',
    synonyms: ['approver', 'signed off by', 'approvers', 'authorised by', 'authorized by'],
  },
  {
    type: 'field',
    label: 'Last reviewed',
    in: procedures,
    value: 'date',
    explain: 'The day on which someone last checked that the document is still true.',
    example: '2026-08-01',
    synonyms: ['last review', 'reviewed', 'reviewed on', 'last review date', 'date reviewed', 'reviewed at'],
  },
  {
    type: 'field',
    label: 'Next review',
    in: procedures,
    value: 'date',
    required: true,
    explain: 'The day by which it is checked again, at most three months after the last review.',
    example: '2026-11-01',
    synonyms: [
      'review date',
      'review by',
      'next review date',
      'review due',
      'due for review',
      'valid until',
      'expires',
    ],
  },
  {
    type: 'field',
    label: 'Review every',
    in: procedures,
    value: 'duration',
    explain: 'The longest time between two reviews.',
    example: '3 months',
    synonyms: ['review cycle', 'review interval', 'review frequency', 'review period'],
  },
  {
    type: 'field',
    label: 'Complete within',
    in: procedures,
    value: 'time-box',
    explain: 'The time in which the whole is done, and from which event it counts.',
    example: '72 hours of contract signature',
    synonyms: ['sla', 'completed within', 'total time', 'turnaround time', 'lead time'],
  },
  {
    type: 'field',
    label: 'Takes',
    in: procedures,
    value: 'duration',
    explain: 'How much working time it all takes; the times of an agenda add up to it.',
    example: '60 minutes',
    synonyms: ['effort', 'total duration', 'estimated time', 'duration', 'time required'],
  },
  {
    type: 'field',
    label: 'Completed when',
    in: procedures,
    value: 'text',
    explain: 'How anyone can tell that the work is done.',
    example: 'The customer has accepted the kick-off invitation',
    synonyms: [
      'done when',
      'definition of done',
      'complete when',
      'outcome',
      'finished when',
      'success criteria',
      'exit criteria',
    ],
  },
  {
    type: 'field',
    label: 'Variants',
    in: owned,
    value: 'variants',
    explain: 'The sorts of case that are handled differently; a case may be several at once.',
    example: 'Enterprise, SMB, Partner',
    synonyms: ['variant', 'types', 'segments'],
  },
  {
    type: 'field',
    label: 'Tags',
    in: owned,
    value: 'names',
    explain: 'Words by which the document is found.',
    example: 'onboarding, customer',
    synonyms: ['keywords', 'labels', 'tag', 'categories', 'category'],
  },
  {
    type: 'field',
    label: 'Replaces',
    in: procedures,
    value: 'document',
    explain: 'The document that this one takes the place of.',
    example: 'ONB-004',
    synonyms: ['supersedes', 'replaces document'],
  },

  // What a tracker says of one customer.
  {
    type: 'field',
    label: 'Follows',
    in: ['tracker'],
    value: 'document',
    required: true,
    explain: 'The workflow that this customer is going through.',
    example: 'Customer onboarding',
    synonyms: ['workflow name'],
  },
  {
    type: 'field',
    label: 'Started',
    in: ['tracker'],
    value: 'date',
    required: true,
    explain: 'Day 1: the day on which the trigger of the workflow happened.',
    example: '2026-10-20',
    synonyms: ['start date', 'started on', 'kick-off date'],
  },
  {
    type: 'field',
    label: 'Stage',
    in: ['tracker'],
    value: 'thing',
    required: true,
    explain: 'The stage of the workflow that the customer is in now.',
    example: 'Training and enablement',
    synonyms: ['current stage', 'phase'],
  },
  {
    type: 'field',
    label: 'Risk',
    in: ['tracker'],
    value: 'risk',
    required: true,
    explain: 'Green, amber or red, and, for amber and red, why.',
    example: "amber, the customer's admin missed two sessions",
    synonyms: ['health', 'rag', 'rag status'],
  },
  {
    type: 'field',
    label: 'Last touch',
    in: ['tracker'],
    value: 'touch',
    required: true,
    explain: 'When we last spoke with the customer, and how.',
    example: '2026-11-17, training session',
    synonyms: ['last contact', 'last activity'],
  },
  {
    type: 'field',
    label: 'Cadence',
    in: ['tracker'],
    value: 'duration',
    explain: 'The longest time between two touches.',
    example: '7 days',
    synonyms: ['touch cadence', 'contact every'],
  },
  {
    type: 'field',
    label: 'Next action',
    in: ['tracker'],
    value: 'text',
    required: true,
    holds: 'action',
    explain: 'The one thing that happens next, with its owner and its day.',
    example: 'Schedule a recovery session with the admin',
    synonyms: ['next step', 'next steps', 'next actions'],
  },

  // Sections.
  {
    type: 'section',
    label: 'Roles',
    in: ['sop', 'workflow', 'organisation'],
    contents: 'things',
    holds: 'role',
    inline: true,
    explain: 'The roles that take part; each step names the one that does it.',
    example: '- Onboarding Coordinator',
    synonyms: [
      'roles and responsibilities',
      'participants',
      'actors',
      'stakeholders',
      'roles & responsibilities',
    ],
  },
  {
    type: 'section',
    label: 'Systems',
    in: ['sop', 'workflow', 'organisation'],
    contents: 'things',
    holds: 'system',
    inline: true,
    explain: 'The tools in which the work is done and recorded.',
    example: '- CRM',
    synonyms: ['tools', 'system', 'applications', 'software', 'tools and systems'],
  },
  {
    type: 'section',
    label: 'Definitions',
    in: procedures,
    contents: 'definitions',
    explain: 'What the words of this document mean.',
    example: '- Go-live: The first day on which customers use it',
    synonyms: ['glossary', 'terms', 'abbreviations', 'terminology', 'acronyms', 'terms and acronyms'],
  },
  {
    type: 'section',
    label: 'Inputs',
    in: procedures,
    contents: 'texts',
    inline: true,
    explain: 'What must be at hand before the work begins.',
    example: '- Signed contract',
    synonyms: [
      'input',
      'prerequisites',
      'requirements',
      'before you begin',
      'materials',
      'preconditions',
      'equipment',
    ],
  },
  {
    type: 'section',
    label: 'Rules',
    in: procedures,
    contents: 'texts',
    explain: 'What holds throughout, whatever the step.',
    example: '- Food is never stored on the floor.',
    synonyms: ['policies', 'policy', 'principles', 'ground rules'],
  },
  {
    type: 'section',
    label: 'Background',
    in: procedures,
    contents: 'markdown',
    explain: 'For those who want to know why: any Markdown.',
    example: 'Customers who are live within thirty days stay.',
    synonyms: ['notes', 'introduction', 'context', 'overview', 'description'],
  },
  {
    type: 'section',
    label: 'Steps',
    in: ['sop'],
    contents: 'steps',
    holds: 'step',
    required: true,
    explain: 'The work, in order: one line with a dash a step, the role first.',
    example: '- Onboarding Coordinator: Pull the customer record',
    synonyms: [
      'procedure steps',
      'instructions',
      'tasks',
      'activities',
      'method',
      'process steps',
      'agenda',
      'procedure',
      'process',
      'checklist',
      'action steps',
    ],
  },
  {
    type: 'section',
    label: 'Stages',
    in: ['workflow'],
    contents: 'steps',
    holds: 'step',
    required: true,
    explain:
      'The stages of the workflow, in order, each with an owner, an output, a quality bar, a handover and a time-box.',
    example: '- Sales Executive: Hand over from Sales',
    synonyms: ['phases', 'milestones and stages'],
  },
  {
    type: 'section',
    label: 'Quality check',
    in: ['sop'],
    contents: 'steps',
    holds: 'step',
    required: true,
    explain: 'Who confirms afterwards that it was done well, when, and what happens if it was not.',
    example: '- Onboarding Lead: Confirm that the customer has the pack',
    synonyms: [
      'quality checks',
      'verification',
      'quality control',
      'checks',
      'quality assurance',
      'qa',
      'acceptance',
      'qc',
      'validation',
    ],
  },
  {
    type: 'section',
    label: 'Quality check',
    in: ['workflow'],
    contents: 'steps',
    holds: 'step',
    explain: 'Who confirms at the end that the whole was done well, when, and what happens if it was not.',
    example: '- Onboarding Lead: Confirm that the customer has the pack',
  },
  {
    type: 'section',
    label: 'Exceptions',
    in: procedures,
    contents: 'branches',
    explain: 'What can go wrong anywhere in the document, and where the work goes then.',
    example: '- if the email bounces: go to Pull the customer record',
    synonyms: [
      'exception',
      'exception handling',
      'troubleshooting',
      'error handling',
      'escalation',
      'contingencies',
    ],
  },
  {
    type: 'section',
    label: 'Records',
    in: procedures,
    contents: 'things',
    holds: 'record',
    explain: 'The documents that the work leaves behind, where each is kept and which step makes it.',
    example: '- Signed welcome pack',
    synonyms: ['records kept', 'record keeping'],
  },
  {
    type: 'section',
    label: 'Metrics',
    in: procedures,
    contents: 'metrics',
    explain: 'How well the whole works, as figures with targets.',
    example: '- On-time go-live: target 90 %, measured monthly',
    synonyms: ['kpis', 'kpi', 'measures', 'success metrics', 'measurements'],
  },
  {
    type: 'section',
    label: 'Mistakes',
    in: procedures,
    contents: 'texts',
    explain: 'What people commonly get wrong here.',
    example: '- Sending the pack before the names are checked',
    synonyms: ['common mistakes', 'pitfalls', 'common errors', 'errors to avoid'],
  },
  {
    type: 'section',
    label: 'References',
    in: procedures,
    contents: 'texts',
    explain: 'Other documents that belong to this one.',
    example: '- [Welcome pack template](templates/welcome-pack.md)',
    synonyms: [
      'related documents',
      'see also',
      'links',
      'related',
      'reference',
      'attachments',
      'appendix',
      'resources',
      'related sops',
    ],
  },
  {
    type: 'section',
    label: 'History',
    in: owned,
    contents: 'history',
    explain: 'What changed in each version, newest first.',
    example: '- 1.3, 2026-08-01, Dana Reyes: Added the kick-off invitation',
    synonyms: [
      'revision history',
      'change history',
      'changelog',
      'change log',
      'version history',
      'revisions',
      'document history',
      'amendments',
    ],
  },
  {
    type: 'section',
    label: 'People',
    in: ['organisation'],
    contents: 'things',
    holds: 'person',
    explain: 'The people who own documents and hold roles.',
    example: '- Dana Reyes',
    synonyms: ['staff', 'members', 'employees', 'persons'],
  },
  {
    type: 'section',
    label: 'Milestones',
    in: ['tracker'],
    contents: 'things',
    holds: 'milestone',
    required: true,
    explain: 'What is reached on the way, each with its day, its owner and its status.',
    example: '- Kick-off',
    synonyms: ['milestone', 'key dates'],
  },

  // What a step says.
  {
    type: 'field',
    label: 'in',
    in: ['step'],
    value: 'systems',
    explain: 'The system in which the step is done.',
    example: 'CRM',
    synonyms: ['system', 'tool', 'application', 'tools'],
  },
  {
    type: 'field',
    label: 'with',
    in: ['step'],
    value: 'roles',
    explain: 'Who else takes part; one role alone performs the step.',
    example: 'Onboarding Lead',
    synonyms: ['together with', 'supported by', 'participants'],
  },
  {
    type: 'field',
    label: 'consult',
    in: ['step'],
    value: 'roles',
    explain: 'Who is asked before it is done.',
    example: 'Account Manager',
    synonyms: ['consulted', 'ask'],
  },
  {
    type: 'field',
    label: 'inform',
    in: ['step'],
    value: 'roles',
    explain: 'Who is told when it is done.',
    example: 'Kitchen Manager',
    synonyms: ['informed', 'notify', 'tell'],
  },
  {
    type: 'field',
    label: 'only if',
    in: ['step'],
    value: 'condition',
    explain: 'The step is done only then; otherwise it is skipped and the work goes on.',
    example: 'the label box is less than half full',
    synonyms: ['condition', 'only when'],
  },
  {
    type: 'field',
    label: 'repeat',
    in: ['step'],
    value: 'text',
    explain: 'How often the step is done, or for which things.',
    example: 'for each fridge and freezer',
    synonyms: ['repeats', 'every', 'frequency', 'loop'],
  },
  {
    type: 'field',
    label: 'wait',
    in: ['step'],
    value: 'wait',
    explain: 'Nothing is done before this time has passed.',
    example: '2 days after Send the pack',
    synonyms: ['delay'],
  },
  {
    type: 'field',
    label: 'needs',
    in: ['step'],
    value: 'needs',
    explain: 'What must be there before the step: an output of an earlier step, a document, access.',
    example: 'Customer brief',
    synonyms: ['requires', 'input', 'prerequisite', 'depends on', 'using', 'inputs', 'materials'],
  },
  {
    type: 'field',
    label: 'output',
    in: ['step'],
    value: 'things',
    repeatable: true,
    explain: 'What the step leaves behind.',
    example: 'Personalised welcome pack',
    synonyms: ['produces', 'outputs', 'deliverable', 'result', 'deliverables'],
  },
  {
    type: 'field',
    label: 'record',
    in: ['step'],
    value: 'text',
    repeatable: true,
    explain: 'What is logged, and where.',
    example: 'Delivery date, under the customer record',
    synonyms: ['log', 'logs'],
  },
  {
    type: 'field',
    label: 'quality bar',
    in: ['step'],
    value: 'texts',
    repeatable: true,
    explain: 'What done well looks like; the step passes only when every bar holds.',
    example: 'Names, services and tone match the signed contract',
    synonyms: [
      'acceptance criteria',
      'quality',
      'quality bars',
      'criteria',
      'done when',
      'definition of done',
    ],
  },
  {
    type: 'field',
    label: 'approves',
    in: ['step'],
    value: 'thing',
    explain: 'What this step signs off, in writing.',
    example: 'Welcome pack',
    synonyms: ['sign-off', 'signs off', 'approve'],
  },
  {
    type: 'field',
    label: 'handover',
    in: ['step'],
    value: 'handover',
    repeatable: true,
    explain: 'What is passed on, and to whom.',
    example: 'Welcome pack to Customer Sponsor',
    synonyms: ['hand over', 'handoff', 'hand-off'],
  },
  {
    type: 'field',
    label: 'within',
    in: ['step'],
    value: 'time-box',
    repeatable: true,
    explain: 'The time-box: how long the step may take, and from which event it counts.',
    example: '4 hours of trigger',
    synonyms: ['time limit', 'time box', 'time-box', 'timebox', 'sla'],
  },
  {
    type: 'field',
    label: 'by',
    in: ['step'],
    value: 'moment',
    explain: 'The moment by which it is done.',
    example: 'end of day',
    synonyms: ['until', 'no later than', 'due'],
  },
  {
    type: 'field',
    label: 'takes',
    in: ['step'],
    value: 'duration',
    explain: 'The working time of the step.',
    example: '15 minutes',
    synonyms: ['duration', 'effort'],
  },
  {
    type: 'field',
    label: 'window',
    in: ['step'],
    value: 'window',
    explain: 'The days on which a stage usually happens; the trigger is day 1.',
    example: 'day 1 to day 7',
    synonyms: ['timeframe', 'calendar'],
  },
  {
    type: 'field',
    label: 'run',
    in: ['step'],
    value: 'document',
    explain: 'The procedure that does this step, by title or ID.',
    example: 'Customer kick-off meeting',
    synonyms: ['runs', 'follow', 'see sop'],
  },
  {
    type: 'field',
    label: 'only for',
    in: ['step'],
    value: 'variants',
    explain: 'The step applies to these variants only.',
    example: 'Enterprise',
    synonyms: ['for variants', 'variants only'],
  },
  {
    type: 'field',
    label: 'warning',
    in: ['step'],
    value: 'text',
    repeatable: true,
    explain: 'What can hurt people, data or money; shown before the step.',
    example: 'The plate is hot for ten minutes after the cycle ends',
    synonyms: ['caution', 'danger', 'important', 'attention'],
  },
  {
    type: 'field',
    label: 'note',
    in: ['step'],
    value: 'text',
    repeatable: true,
    explain: 'What is good to know and not part of the work.',
    example: 'The form opens in a new window',
    synonyms: ['tip', 'hint', 'remark', 'comment', 'nb'],
  },
  {
    type: 'field',
    label: 'automation',
    in: ['step'],
    value: 'text',
    explain: 'What could be automated here.',
    example: 'The CRM could fill the names in',
    synonyms: ['automate', 'automation opportunity'],
  },
  {
    type: 'field',
    label: 'id',
    in: ['step'],
    value: 'slug',
    explain: 'A stable name of the step; by default its title.',
    example: 'send-pack',
    synonyms: ['step id'],
  },

  // What the items of other sections say.
  {
    type: 'field',
    label: 'side',
    in: ['role'],
    value: 'side',
    explain: 'Whose role it is: internal, customer or third party.',
    example: 'customer',
    synonyms: ['party', 'belongs to'],
  },
  {
    type: 'field',
    label: 'who',
    in: ['role'],
    value: 'text',
    explain: 'Who holds the role when, for stand-ins and rotas.',
    example: 'Lena Brandt on weekdays, the shift lead otherwise',
    synonyms: ['held by', 'rota', 'holder'],
  },
  {
    type: 'field',
    label: 'link',
    in: ['system'],
    value: 'link',
    explain: 'Where the system is.',
    example: 'https://crm.acme.example',
    synonyms: ['url', 'address', 'website'],
  },
  {
    type: 'field',
    label: 'role',
    in: ['person'],
    value: 'roles',
    explain: 'The role that the person holds; several with commas between.',
    example: 'Onboarding Lead',
    synonyms: ['title', 'position', 'job', 'job title', 'roles held'],
  },
  {
    type: 'field',
    label: 'email',
    in: ['person'],
    value: 'email',
    explain: 'Where the person is written to.',
    example: 'dana.reyes@acme.example',
    synonyms: ['e-mail', 'mail'],
  },
  {
    type: 'field',
    label: 'until',
    in: ['person'],
    value: 'date',
    explain: 'The last day on which the person is here.',
    example: '2026-09-30',
    synonyms: ['left', 'leaves', 'last day', 'end date'],
  },
  {
    type: 'field',
    label: 'backup',
    in: ['person'],
    value: 'person',
    explain: 'Who stands in for the person.',
    example: 'Omar Haddad',
    synonyms: ['deputy', 'successor', 'stand-in'],
  },
  {
    type: 'field',
    label: 'in',
    in: ['record'],
    value: 'systems',
    explain: 'Where the record is kept.',
    example: 'CRM',
    synonyms: ['system', 'tool', 'where', 'kept in', 'location'],
  },
  {
    type: 'field',
    label: 'from',
    in: ['record'],
    value: 'text',
    explain: 'The step that makes the record.',
    example: 'Send the pack',
    synonyms: ['made by', 'step', 'source'],
  },
  {
    type: 'field',
    label: 'owner',
    in: ['action', 'milestone'],
    value: 'person',
    explain: 'The person on our side who sees to it.',
    example: 'Omar Haddad',
    synonyms: ['responsible', 'assignee', 'assigned to'],
  },
  {
    type: 'field',
    label: 'by',
    in: ['action'],
    value: 'moment',
    explain: 'The day by which it is done.',
    example: '2026-11-20',
    synonyms: ['due', 'deadline', 'until', 'due date'],
  },
  {
    type: 'field',
    label: 'customer owner',
    in: ['action', 'milestone'],
    value: 'person',
    explain: "The person on the customer's side who sees to it.",
    example: 'Sam Ortiz',
    synonyms: ['customer', 'client owner'],
  },
  {
    type: 'field',
    label: 'due',
    in: ['milestone'],
    value: 'due',
    explain: 'The day of the workflow, or the date, by which it is reached.',
    example: 'day 26',
    synonyms: ['deadline', 'due date', 'target date', 'date', 'when'],
  },
  {
    type: 'field',
    label: 'status',
    in: ['milestone'],
    value: 'milestone status',
    explain: 'Where it stands: to come, in progress, completed or missed.',
    example: 'in progress',
    synonyms: ['state'],
  },
  {
    type: 'field',
    label: 'note',
    in: ['milestone', 'action', 'role', 'system', 'person', 'record'],
    value: 'text',
    explain: 'What is good to know.',
    example: 'Only on weekdays',
    synonyms: ['comment', 'remark'],
  },
];

/** Values that are prose, which goes on over deeper lines. */
export function goesOnOverLines(value: ValueType): boolean {
  return (
    value === 'text' || value === 'texts' || value === 'condition' || value === 'risk' || value === 'touch'
  );
}

/** Values that may be bullets below the key. */
export function isList(value: ValueType): boolean {
  return lists.includes(value);
}

const lists: readonly ValueType[] = ['texts', 'names', 'roles', 'systems', 'variants', 'needs', 'things'];

/** A key as the lexer knows it: one name, and every entry that goes by it. */
export interface Key {
  /** Lower case, single blanks. */
  readonly name: string;
  readonly entries: readonly Entry[];
  /** The section of that name, if there is one. */
  readonly section: SectionEntry | undefined;
  /** It is a field or section of a document. */
  readonly atDocument: boolean;
  /** It is a field of an item. */
  readonly atItem: boolean;
  /** The first entry of that name at document level, and the first in an item. */
  readonly documentEntry: Entry | undefined;
  readonly itemEntry: Entry | undefined;
}

const documentPlaces: ReadonlySet<Place> = new Set<Place>(['sop', 'workflow', 'tracker', 'organisation']);

/** Every key, by its name in lower case. */
export const keys: ReadonlyMap<string, Key> = gatherKeys();

/** Every kind's header key and its other spellings, in lower case. */
export const headerKeys: ReadonlyMap<string, KindEntry> = new Map(
  kinds.flatMap((kind) => [kind.kind, ...kind.spellings].map((name) => [name, kind] as const)),
);

/** What people type instead of a key: synonym (lower case) to the entries that it could mean. */
export const synonyms: ReadonlyMap<string, readonly Entry[]> = gatherSynonyms();

/** The entry that `name` (lower case) has in `place`. */
export function entryIn(place: Place, name: string): Entry | undefined {
  return keys.get(name)?.entries.find((entry) => entry.in.includes(place));
}

/** The entries that may stand in `place`, in the order of the table. */
export function entriesIn(place: Place): readonly Entry[] {
  const known = entriesOfPlaces.get(place);
  if (known !== undefined) return known;
  const found = entries.filter((entry) => entry.in.includes(place));
  entriesOfPlaces.set(place, found);
  return found;
}

const entriesOfPlaces = new Map<Place, readonly Entry[]>();

function gatherKeys(): ReadonlyMap<string, Key> {
  return mapValues(group(entries.map((entry) => [entry.label.toLowerCase(), entry])), (all, name) => ({
    name,
    entries: all,
    section: all.find((entry) => entry.type === 'section'),
    atDocument: all.some(isAtDocument),
    atItem: all.some((entry) => !isAtDocument(entry)),
    documentEntry: all.find(isAtDocument),
    itemEntry: all.find((entry) => !isAtDocument(entry)),
  }));
}

/** The entry stands at the top of a document, not in an item. */
export function isAtDocument(entry: Entry): boolean {
  return entry.in.some((place) => documentPlaces.has(place));
}

function gatherSynonyms(): ReadonlyMap<string, readonly Entry[]> {
  return group(entries.flatMap((entry) => (entry.synonyms ?? []).map((name) => [name, entry] as const)));
}

function group(pairs: readonly (readonly [string, Entry])[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const [name, entry] of pairs) groups.set(name, [...(groups.get(name) ?? []), entry]);
  return groups;
}

function mapValues<A, B>(map: ReadonlyMap<string, A>, make: (value: A, key: string) => B): Map<string, B> {
  return new Map([...map].map(([key, value]) => [key, make(value, key)]));
}
