import { configName } from '../../core/index.ts';
import type { Kit } from './kit.ts';

export const config: Kit = {
  path: configName,
  purpose: 'the settings: which rules are asked, and when a review is due',
  written: (before) => (before === undefined ? text : undefined),
};

const text = `{
  // Which rules are asked: essential, recommended, or strict for controlled documents.
  "preset": "recommended",

  // A review is announced so many days before its day, and an error so many days after it.
  "review": { "dueSoonDays": 30, "graceDays": 14 }

  // What is no part of the library, by name or glob:
  // "exclude": ["drafts"]
}
`;
