import { type DocumentTemplate, idLine } from '../document-template.ts';

export const workflow: DocumentTemplate = (begun) => `Workflow: ${begun.title ?? '⟨1:From what to what⟩'}
${idLine(begun)}Owner: ${begun.owner ?? '⟨2:Person⟩'}
Purpose: ⟨3:The outcome, for whom and by when.⟩
Trigger: ⟨4:The event that starts it⟩
Last reviewed: ${begun.today}
Next review: ${begun.review}
Complete within: ⟨5:90 days⟩ of ⟨4:The event that starts it⟩

Roles:
  - ⟨6:Role⟩
  - ⟨7:Role of the next stage⟩

Stages:
  - ⟨6:Role⟩: ⟨8:Stage⟩
    within: ⟨9:7 days⟩ of ⟨4:The event that starts it⟩
    output: ⟨10:What it leaves behind⟩
    quality bar: ⟨11:What done well looks like⟩
    handover: ⟨10:What it leaves behind⟩ to ⟨7:Role of the next stage⟩

Quality check:
  - ⟨7:Role of the next stage⟩: Confirm ⟨12:that it was done⟩
    within: ⟨13:7 days⟩ of ⟨8:Stage⟩
    if not confirmed: escalate to ⟨6:Role⟩
⟨0⟩`;
