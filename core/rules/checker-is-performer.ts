import { saysAnotherPerson } from '../document/another-person.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { stepsOf } from '../document/work.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { anchoredBoxOf } from '../flow/latest-ends.ts';
import { nameKey } from '../names/name-key.ts';

export const checkerIsPerformer: WorkspaceRule = {
  name: 'checker-is-performer',
  group: 'checks',
  severity: 'warning',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'Who checks the work is who did it',
  why: 'People find the mistakes of others; their own they read over a second time.',
  *check(document, { performers }) {
    if (!document.isProcedure || document.checks.length === 0) return;
    const key = (step: Step) => nameKey(performers.of(step) ?? '');
    const works = document.work.flatMap(stepsOf);
    const workers = new Set([...new Set(works.map((step) => performers.of(step) ?? ''))].map(nameKey));
    const roles = new Set([...workers, ...document.checks.flatMap(stepsOf).map(key)]);
    // Whoever works alone has nobody to ask; that the organisation has roles elsewhere does not change it.
    if (roles.size + otherRoles(document, roles) < 2) return;
    for (const check of document.checks.flatMap(stepsOf)) {
      const role = check.role;
      if (role === undefined || saysAnotherPerson(check)) continue;
      const checked = checkedStep(document, check);
      const isOwnStep = checked !== undefined && key(checked) === key(check);
      const isOwnWork = workers.size === 1 && workers.has(key(check));
      if (!isOwnStep && !isOwnWork) continue;
      const what = checked ?? works[0];
      yield {
        at: role,
        what: `${quote(role.text)} checks ${checked === undefined ? 'the whole' : quote(checked.title.text)} and does it as well.`,
        next: 'Let another role check it, or say that another person of the same role does.',
        related: what === undefined ? [] : [{ document, at: what.title, message: 'Here the role does it.' }],
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Count of the till

          Roles: Cashier, Shop Manager

          Steps:
            - Cashier: Count the till
            - Shop Manager: Take the money to the bank

          Quality check:
            - ⟦Cashier⟧: Compare the count with the receipts
              within: 1 hour of Count the till
        `,
      },
      {
        text: text`
          SOP: Count of the till

          Roles: Cashier, Shop Manager

          Steps:
            - Cashier: Count the till
            - Cashier: Lock the till

          Quality check:
            - ⟦Cashier⟧: Compare the count with the receipts
              by: end of day
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Count of the till

          Roles: Cashier, Shop Manager

          Steps:
            - Cashier: Count the till
            - Shop Manager: Take the money to the bank

          Quality check:
            - Cashier: Look for the slip of the bank
              within: 1 day of Take the money to the bank
            - Cashier: Compare the count with the receipts
              The cashier of the other shift does it.
              within: 1 hour of Count the till
            - Cashier: Read the log
              within: 1 day of Count the till
        `,
      },
      {
        text: text`
          SOP: Count of the till

          Steps:
            - Shopkeeper: Count the till

          Quality check:
            - Shopkeeper: Compare the count with the receipts
              within: 1 hour of Count the till
        `,
        others: [
          text`
            Organisation: Corner shops

            Roles: Shopkeeper, Buyer, Area Manager
          `,
        ],
      },
    ],
  },
};

/** The step from the end of which the check counts its time, where both speak of the same thing. */
function checkedStep(document: SopDocument, check: Step): Step | undefined {
  const event = anchoredBoxOf(check)?.event;
  const [step, another] = event === undefined ? [] : document.stepsNamed(event.text);
  if (step === undefined || another !== undefined || step === check) return undefined;
  const words = new Set(wordsOf(step));
  return wordsOf(check).some((word) => words.has(word)) ? step : undefined;
}

/** Without the short ones, and without the ending of a plural. */
function wordsOf({ titleKey }: Step): readonly string[] {
  return (titleKey.match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/s$/, ''));
}

function otherRoles(document: SopDocument, known: ReadonlySet<string>): number {
  return document.roles.filter((role) => !known.has(nameKey(role.name.text))).length;
}
