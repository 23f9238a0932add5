import { type DocumentTemplate, idLine } from '../document-template.ts';

export const procedure: DocumentTemplate = (begun) => `SOP: ${begun.title ?? '⟨1:What is done⟩'}
${idLine(begun)}Owner: ${begun.owner ?? '⟨2:Person⟩'}
Purpose: ⟨3:The outcome, for whom and by when.⟩
Trigger: ⟨4:The event that starts it⟩
Status: draft
Next review: ${begun.review}
Completed when: ⟨5:How anyone can tell that it is done⟩

Roles:
  - ⟨6:Role⟩
  - ⟨10:Role that checks it⟩

Steps:
  - ⟨6:Role⟩: ⟨7:What is done first⟩
    within: ⟨8:4 hours⟩ of trigger
    record: ⟨9:What is logged, and where⟩

Quality check:
  - ⟨10:Role that checks it⟩: Confirm ⟨11:that it was done⟩
    within: ⟨12:24 hours⟩ of ⟨7:What is done first⟩
    if not confirmed: go to ⟨7:What is done first⟩
⟨0⟩`;
