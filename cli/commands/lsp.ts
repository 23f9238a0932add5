/** `sop lsp`: serves the editor that started it, until it goes away, which ends the process. */
export async function serve(): Promise<void> {
  // Loaded only here: no other command waits for it.
  await import('../../server/main.ts');
}
