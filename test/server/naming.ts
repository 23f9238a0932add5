import { text } from './text.ts';

/** A workflow, a tracker and the rest of an organisation: with the fixtures everything is named from somewhere else. */
export const workflow = text`
  Workflow: Customer onboarding
  ID: ONB-001
  Owner: Dana Reyes
  Variants: Enterprise, SMB

  Stages:
    - Onboarding Lead: Run the kick-off
      run: ONB-020, Send the minutes
    - Onboarding Coordinator: Welcome the customer
      run: Welcome pack

  Metrics:
    - Time to a welcome: from Run the kick-off to Welcome the customer, target 3 days

  History:
    - 1.0, 2026-08-01, Dana Reyes: First version
`;

export const tracker = text`
  Tracker: Northwind Logistics
  Follows: ONB-001
  Variants: SMB
  Stage: Welcome the customer
  Next action: Call the sponsor
    owner: Omar Haddad
    by: 2026-11-20
`;

/** A second part of the organisation, which names what the first one does. */
export const more = text`
  Organisation: Acme Partners

  People:
    - Paula Weiss
      role: Onboarding Lead
      backup: Dana Reyes

  Roles:
    - Onboarding Lead
`;
