/** What an editor that has the pages of rules says of them in its `initializationOptions`. */
export interface RulePageOptions {
  /**
   * What their addresses begin with: `sop-rule:` for `sop-rule:/owner-missing.md`. Without it findings lead to no page;
   * `sop explain` has the same.
   */
  readonly rulePages?: string;
}
