/** The rules that find something where a field or a section is not there, by its label. */
export function rulesAboutAbsent(label: string): readonly string[] {
  return says[label] ?? [];
}

const says: Readonly<Record<string, readonly string[]>> = {
  ID: ['id-missing'],
  Owner: ['owner-missing'],
  Purpose: ['purpose-missing'],
  Scope: ['scope-missing'],
  Trigger: ['trigger-missing'],
  'Next review': ['review-date-missing'],
  'Completed when': ['done-missing'],
  Roles: ['role-undeclared', 'role-missing'],
  Systems: ['system-undeclared'],
  Definitions: ['term-undefined'],
  Inputs: ['input-undefined'],
  Steps: ['steps-missing', 'target-unknown', 'output-unused', 'role-unused', 'record-missing'],
  Stages: ['steps-missing', 'target-unknown', 'output-unused', 'role-unused', 'record-missing'],
  'Quality check': ['quality-check-missing', 'stage-gap'],
  Exceptions: ['exceptions-missing'],
  Records: ['record-missing'],
  Milestones: ['tracker-field-missing'],
};
