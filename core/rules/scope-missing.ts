import { text } from '../findings/example.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { addLineFor } from '../fixes/write-field.ts';

export const scopeMissing: DocumentRule = {
  name: 'scope-missing',
  group: 'ownership',
  severity: 'warning',
  preset: 'strict',
  scope: 'document',
  calendar: false,
  title: 'Nothing says what the procedure covers',
  why: 'Whoever has a case at the edge cannot tell whether this procedure is the one to follow.',
  *check(document) {
    if (!document.isProcedure || document.field('scope') !== undefined) return;
    yield {
      at: undefined,
      what: 'The document has no scope.',
      next: 'Write “Scope: ” and the cases that it covers, and those that it leaves out where they are near.',
      fixes: () => addLineFor(document, 'scope', 'Scope'),
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          ⟦SOP: Answer to a security questionnaire⟧
          Trigger: A questionnaire arrives by email
          Status: active
        `,
        fixed: text`
          SOP: Answer to a security questionnaire
          Trigger: A questionnaire arrives by email
          Scope:
          Status: active
        `,
      },
      {
        text: text`
          ⟦Workflow: Customer onboarding⟧
          Owner: Dana Reyes

          Stages:
            - Sales Executive: Hand over from Sales
        `,
        fixed: text`
          Workflow: Customer onboarding
          Owner: Dana Reyes
          Scope:

          Stages:
            - Sales Executive: Hand over from Sales
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Answer to a security questionnaire
          Scope: Questionnaires of signed customers; those of prospects go to Sales
        `,
      },
      {
        text: text`
          Organisation: Harbour Kitchen
        `,
      },
    ],
  },
};
