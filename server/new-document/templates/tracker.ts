import type { DocumentTemplate } from '../document-template.ts';

export const tracker: DocumentTemplate = ({ title, owner, today }) => `Tracker: ${title ?? '⟨1:Customer⟩'}
Follows: ⟨2:Workflow⟩
Started: ${today}
Stage: ⟨3:Stage⟩
Risk: ⟨4:green⟩
Last touch: ${today}, ⟨5:how⟩
Next action: ⟨6:What happens next⟩
  owner: ${owner ?? '⟨7:Person⟩'}
  by: ⟨8:YYYY-MM-DD⟩

Milestones:
  - ⟨9:Milestone⟩
    due: day ⟨10:7⟩
    owner: ${owner ?? '⟨7:Person⟩'}
    status: to come
⟨0⟩`;
