/** The commands that the language server puts on what it shows. */

/** What an editor says of itself when it starts the server. */
export interface CommandOptions {
  /** It has the command `sop.showUses`. */
  readonly showsUses: boolean;
}

/** Command of the extension: lists where the name at a position is used. */
export interface ShowUses {
  readonly command: 'sop.showUses';
  readonly arguments: [uri: string, position: { readonly line: number; readonly character: number }];
}
