import manifest from '../../package.json' with { type: 'json' };
import type { Kit } from './kit.ts';

export const gitlab: Kit = {
  path: '.gitlab-ci.yml',
  isOfRepository: true,
  purpose: 'GitLab checks each merge request, and reports due reviews in scheduled pipelines',
  written: (before) => (before === undefined ? jobs : undefined),
};

const jobs = `# What is wrong with the procedures: in the widget of the merge request, and in the log of the job.
sop:check:
  image: node:24
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE != "schedule"
  variables:
    # What a merge request changes is compared with the state before it.
    GIT_DEPTH: 0
  script:
    - npx --yes ${manifest.name}@${manifest.version} ci gitlab
  artifacts:
    when: always
    expose_as: What changes for the people who do the work
    paths: [sop-changes.md]
    reports:
      codequality: sop-code-quality.json

# Which reviews are late, and which come soon: for a scheduled pipeline, once a week.
sop:due:
  image: node:24
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  script:
    - npx --yes ${manifest.name}@${manifest.version} due --within 30d
`;
