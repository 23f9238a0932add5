import manifest from '../../package.json' with { type: 'json' };
import type { Kit } from './kit.ts';

export const preCommit: Kit = {
  path: '.pre-commit-config.yaml',
  isOfRepository: true,
  purpose: 'pre-commit checks the procedures of a commit before it is made',
  written: (before) => (before === undefined ? text : undefined),
};

const text = `repos:
  - repo: local
    hooks:
      - id: sop
        name: sop check
        language: node
        entry: sop check
        additional_dependencies: ['${manifest.name}@${manifest.version}']
        files: \\.sop$
        require_serial: true
`;
