import type { DocumentTemplate } from '../document-template.ts';

export const organisation: DocumentTemplate = ({ title }) => `Organisation: ${title ?? '⟨1:Name⟩'}

People:
  - ⟨2:Person⟩
    role: ⟨3:Role⟩

Roles:
  - ⟨3:Role⟩

Systems:
  - ⟨4:System⟩
⟨0⟩`;
