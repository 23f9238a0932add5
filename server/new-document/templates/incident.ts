import { type DocumentTemplate, idLine } from '../document-template.ts';

/** Something has gone wrong: it is confirmed, contained and put right, and those whom it concerns are told. */
export const incident: DocumentTemplate = (
  begun,
) => `SOP: ${begun.title ?? '⟨1:Response to what has gone wrong⟩'}
${idLine(begun)}Owner: ${begun.owner ?? '⟨2:Person⟩'}
Purpose: ⟨3:What works again, for whom and by when.⟩
Trigger: ⟨4:An alarm or a customer reports it⟩
Status: draft
Next review: ${begun.review}
Completed when: ⟨5:It works again, and whoever reported it has confirmed that⟩

Roles:
  - ⟨6:Responder⟩
  - ⟨7:Incident Lead⟩

Steps:
  - ⟨6:Responder⟩: Confirm the incident
    within: ⟨8:15 minutes⟩ of trigger
    if it is a false alarm: finish
    if late: escalate to ⟨7:Incident Lead⟩
  - ⟨6:Responder⟩: Contain the damage
    ⟨9:What is switched off, locked or kept apart first.⟩
    within: ⟨10:1 hour⟩ of trigger
  - ⟨7:Incident Lead⟩: Inform those whom it concerns
    within: ⟨11:1 hour⟩ of trigger
    - ⟨12:Who is told, and what they need to know⟩
  - ⟨6:Responder⟩: Put it right
    within: ⟨13:4 hours⟩ of trigger
    quality bar: ⟨14:What shows that it works again⟩
    if late: escalate to ⟨7:Incident Lead⟩
  - ⟨7:Incident Lead⟩: Write the incident report
    within: ⟨15:2 business days⟩ of Put it right
    output: Incident report

Quality check:
  - ⟨7:Incident Lead⟩: Confirm with whoever reported it that it works again
    within: ⟨16:24 hours⟩ of Put it right
    if not confirmed: go to Put it right

Records:
  - Incident report
    in: ⟨17:Where it is kept⟩
    from: Write the incident report
⟨0⟩`;
