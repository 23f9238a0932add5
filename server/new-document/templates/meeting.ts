import { type DocumentTemplate, idLine } from '../document-template.ts';

/** A meeting that is held again and again: its agenda, with the time for each item, and what comes out of it. */
export const meeting: DocumentTemplate = (begun) => `SOP: ${begun.title ?? '⟨1:Which meeting⟩'}
${idLine(begun)}Owner: ${begun.owner ?? '⟨2:Person⟩'}
Purpose: ⟨3:What is decided or known afterwards, and by whom.⟩
Trigger: ⟨4:Every Monday at 10:00⟩
Status: draft
Next review: ${begun.review}
Takes: ⟨5:30 minutes⟩
Completed when: ⟨6:Everyone has the minutes⟩

Roles:
  - ⟨7:Role that leads the meeting⟩
  - ⟨8:Role that takes part⟩

Steps:
  - ⟨7:Role that leads the meeting⟩: Open the meeting
    with: ⟨8:Role that takes part⟩
    takes: ⟨9:5 minutes⟩
  - ⟨8:Role that takes part⟩: ⟨10:Present the first item⟩
    takes: ⟨11:20 minutes⟩
  - ⟨7:Role that leads the meeting⟩: Agree who does what by when
    with: ⟨8:Role that takes part⟩
    takes: ⟨12:5 minutes⟩
    output: Minutes

Quality check:
  - ⟨7:Role that leads the meeting⟩: Confirm that everyone has the minutes
    within: ⟨13:24 hours⟩ of Agree who does what by when
    if not confirmed: go to Agree who does what by when

Exceptions:
  - if too few people can come:
    - ⟨7:Role that leads the meeting⟩: Agree another day with everyone
      within: ⟨14:4 hours⟩
    go to Open the meeting

Records:
  - Minutes
    in: ⟨15:Where they are kept⟩
    from: Agree who does what by when
⟨0⟩`;
