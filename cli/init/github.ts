import manifest from '../../package.json' with { type: 'json' };
import type { Kit } from './kit.ts';

/** Those of a version before 1.0 may break with its second number. */
const [major, minor] = manifest.version.split('.');
const action = `${manifest.publisher}/${manifest.name}@v${major === '0' ? `${major}.${minor}` : major}`;

/** @param branch the one that everything is checked on */
export function github(branch: string): Kit {
  return {
    path: '.github/workflows/sop.yml',
    isOfRepository: true,
    purpose: 'GitHub checks each pull request, says what it changes, and reports due reviews each Monday',
    written: (before) => (before === undefined ? workflow(branch) : undefined),
  };
}

const workflow = (branch: string) => `name: SOPs

on:
  pull_request:
  push:
    branches: [${JSON.stringify(branch)}]
  schedule:
    # Mondays: which reviews are late, and which come soon.
    - cron: '17 6 * * 1'

permissions:
  contents: read
  # For the comment that says what a pull request changes for the people who do the work.
  pull-requests: write
  # For the findings in the list of code scanning.
  security-events: write

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # The comment compares with the state before the pull request.
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - uses: ${action}
`;
