import { type DocumentTemplate, idLine } from '../document-template.ts';

export const workflow: DocumentTemplate = (begun) => `Workflow: ${begun.title ?? '⟨1:From what to what⟩'}
${idLine(begun)}Owner: ${begun.owner ?? '⟨2:Person⟩'}
Purpose: ⟨3:The outcome, for whom and by when.⟩
Trigger: ⟨4:The event that starts it⟩
Next review: ${begun.review}
Complete within: ⟨5:90 days⟩ of ⟨4:The event that starts it⟩
Completed when: ⟨6:How anyone can tell that it is done⟩

Roles:
  - ⟨7:Role⟩
  - ⟨8:Role of the next stage⟩

Stages:
  - ⟨7:Role⟩: ⟨9:Stage⟩
    within: ⟨10:7 days⟩ of ⟨4:The event that starts it⟩
    output: ⟨11:What it leaves behind⟩
    quality bar: ⟨12:What done well looks like⟩
    record: ⟨13:What is logged, and where⟩
    handover: ⟨11:What it leaves behind⟩ to ⟨8:Role of the next stage⟩

Quality check:
  - ⟨8:Role of the next stage⟩: Confirm ⟨14:that it was done⟩
    within: ⟨15:7 days⟩ of ⟨9:Stage⟩
    if not confirmed: escalate to ⟨7:Role⟩
⟨0⟩`;
