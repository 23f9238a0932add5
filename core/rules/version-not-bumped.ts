import type { SopDocument } from '../document/document.ts';
import { asksTheSame } from '../document/meaning.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { nameKey } from '../names/name-key.ts';
import { compareVersions, versionAfter } from '../values/version.ts';

export const versionNotBumped: DocumentRule = {
  name: 'version-not-bumped',
  group: 'currency',
  severity: 'error',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'It asks something else under the same version',
  why: 'Two people who both follow that version do different things, and neither can tell that theirs is not the other.',
  *check(document, { base }) {
    if (base === undefined || !document.isProcedure || !isReleased(document) || !isReleased(base)) return;
    const [version, before] = [document.value('version'), base.value('version')];
    if (version === undefined || before === undefined) return;
    const step = compareVersions(version.text, before.text) ?? (version.text === before.text ? 0 : 1);
    if (step > 0 || asksTheSame(document, base)) return;
    const next = versionAfter(before.text);
    yield {
      at: version,
      what:
        step === 0
          ? `The procedure has changed, and its version is still ${quote(version.text)}.`
          : `The procedure has changed, and its version goes back from ${quote(before.text)} to ${quote(version.text)}.`,
      next: 'Write the next version, and a line of the history that says what has changed.',
      fixes: () =>
        next === undefined
          ? []
          : [
              {
                title: `Make it version ${next}`,
                edits: [replace(document, version, next)],
                safe: false,
                preferred: true,
                byPerson: true,
              },
            ],
    };
  },
  examples: {
    invalid: [
      {
        base: text`
          SOP: Food storage check
          Version: 1.1

          Steps:
            - Cook: Read the temperature
              within: 2 hours of trigger
        `,
        text: text`
          SOP: Food storage check
          Version: ⟦1.1⟧

          Steps:
            - Cook: Read the temperature
              within: 1 hour of trigger
        `,
        fixed: text`
          SOP: Food storage check
          Version: 1.2

          Steps:
            - Cook: Read the temperature
              within: 1 hour of trigger
        `,
      },
      {
        base: text`
          SOP: Food storage check
          Status: active
          Version: 2.0
        `,
        text: text`
          SOP: Food storage check
          Status: active
          Version: ⟦1.9⟧
          Scope: All fridges
        `,
        fixed: text`
          SOP: Food storage check
          Status: active
          Version: 2.1
          Scope: All fridges
        `,
      },
    ],
    valid: [
      {
        base: text`
          SOP: Food storage check
          Owner: Lena Brandt
          Version: 1.1

          Systems: Checklist app

          Steps:
            - Cook: Read the temperature
              within: 2 hours of trigger
        `,
        text: text`
          SOP: Food storage check
          Owner: Tom Ford
          Version: 1.1

          Systems:
            - Checklist app

          # Read twice a day.
          Steps:
              - Cook:  Read the temperature
                Within: 2 hours of trigger
        `,
      },
      {
        base: text`
          SOP: Food storage check
          Version: 1.1
        `,
        text: text`
          SOP: Food storage check
          Version: 1.2
          Scope: All fridges
        `,
      },
      {
        base: text`
          SOP: Food storage check
          Status: draft
          Version: 0.1
        `,
        text: text`
          SOP: Food storage check
          Status: draft
          Version: 0.1
          Scope: All fridges
        `,
      },
    ],
  },
};

/** Until then it changes with every sentence. */
function isReleased(document: SopDocument): boolean {
  const status = nameKey(document.value('status')?.text ?? '');
  return status !== 'draft' && status !== 'in review';
}
