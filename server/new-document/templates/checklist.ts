import { type DocumentTemplate, idLine } from '../document-template.ts';

/** The same round every time: what is looked at, and what happens with what is not in order. */
export const checklist: DocumentTemplate = (begun) => `SOP: ${begun.title ?? '⟨1:What is checked⟩'}
${idLine(begun)}Owner: ${begun.owner ?? '⟨2:Person⟩'}
Purpose: ⟨3:What stays in order, for whom and by when.⟩
Trigger: ⟨4:Every working day at 08:00⟩
Status: draft
Next review: ${begun.review}
Completed when: ⟨5:Every item is in order, or someone has taken on what is not⟩

Roles:
  - ⟨6:Role⟩
  - ⟨7:Role that takes on what is not in order⟩

Steps:
  - ⟨6:Role⟩: ⟨8:Check the items⟩
    - ⟨9:The first item⟩
    - ⟨10:The second item⟩
    within: ⟨11:1 hour⟩ of trigger
    output: Completed checklist
    if an item is not in order:
      - ⟨6:Role⟩: Report the item
        inform: ⟨7:Role that takes on what is not in order⟩
      - ⟨7:Role that takes on what is not in order⟩: Put the item right
        within: ⟨12:24 hours⟩ of Report the item

Quality check:
  - ⟨7:Role that takes on what is not in order⟩: Confirm that the checklist is complete
    within: ⟨13:24 hours⟩ of ⟨8:Check the items⟩
    if not confirmed: go to ⟨8:Check the items⟩

Records:
  - Completed checklist
    in: ⟨14:Where it is kept⟩
⟨0⟩`;
