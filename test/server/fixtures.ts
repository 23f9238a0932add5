import { text } from './text.ts';

export const organisation = text`
  Organisation: Acme Customer Success

  People:
    - Dana Reyes
      role: Onboarding Lead
      email: dana.reyes@acme.example
    - Omar Haddad
      role: Onboarding Coordinator
    - Lena Brandt
      role: Onboarding Coordinator
      until: 2026-09-30

  Roles:
    - Onboarding Lead
    - Onboarding Coordinator
    - Customer Sponsor
      side: customer

  Systems:
    - CRM
      link: https://crm.acme.example
    - Email
`;

export const kickOff = text`
  SOP: Kick-off meeting
  ID: ONB-020
  Owner: Dana Reyes
  Purpose: Both sides know the goals.
  Trigger: The sponsor has accepted a date
  Status: active
  Version: 1.2
  Last reviewed: 2026-08-01
  Next review: 2026-11-01

  Roles:
    - Onboarding Lead

  Steps:
    - Onboarding Lead: Send the minutes
      within: 24 hours of trigger

  Quality check:
    - Onboarding Lead: Confirm that everyone has the minutes
      within: 2 days of trigger
      if not confirmed: escalate to Onboarding Lead
`;

/** A procedure with everything that can be referred to, and no line that is broken. */
export const pack = text`
  SOP: Welcome pack
  ID: ONB-012
  Owner: Dana Reyes
  Purpose: Every new customer gets a personal welcome.
  Trigger: Contract signed
  Last reviewed: 2026-10-01
  Next review: 2027-01-01
  Variants: Enterprise, SMB
  Completed when: The customer has the pack
  Roles:
    - Onboarding Coordinator
    - Onboarding Lead

  Systems: CRM, Email

  Inputs:
    - Signed contract

  Steps:
    - Onboarding Coordinator: Pull the customer record
      in: CRM
      within: 4 hours of trigger
      output: Customer record
    - Onboarding Lead: Review the pack
      needs: Customer record
      within: 4 hours of Pull the customer record
      quality bar: Names match the contract
      if a correction is needed: go to Pull the customer record
    - Onboarding Coordinator: Hold the kick-off
      run: Kick-off meeting
      handover: Customer record to Onboarding Lead
      within: 7 days of trigger
      if late: escalate to Onboarding Lead

  Quality check:
    - Onboarding Lead: Confirm that the customer has the pack
      within: 24 hours of Hold the kick-off
      if not confirmed: escalate to Onboarding Lead

  Exceptions:
    - if the email bounces: go to Pull the customer record
`;
