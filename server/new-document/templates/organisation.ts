import type { DocumentTemplate } from '../document-template.ts';

/** What is filled in here is a list each: a place that two of them shared would take what goes on in the one into the other. */
export const organisation: DocumentTemplate = ({ title }) => `Organisation: ${title ?? '⟨1:Name⟩'}

People:
  - ⟨2:Person⟩
    role: ⟨3:Role⟩

Roles:
  - ⟨4:Role⟩

Systems:
  - ⟨5:System⟩
⟨0⟩`;
