/** The commands that the language server puts on what it shows. */

/** What an editor says of itself when it starts the server. */
export interface CommandOptions {
  /** Those of the commands below that it has by itself. */
  readonly commands: readonly (ShowUses['command'] | MarkReviewed['command'])[];
}

/** Lists where the name at a position is used. */
export interface ShowUses {
  readonly command: 'sop.showUses';
  readonly arguments: [uri: string, position: { readonly line: number; readonly character: number }];
}

/** Records a review of today in a document. The server does it for editors that lack the command. */
export interface MarkReviewed {
  readonly command: 'sop.markReviewed';
  readonly arguments: [document: { readonly content: { readonly uri: string } }];
}
