/**
 * The little of the peers' interfaces that is used here. The packages are installed by the benchmark alone, and the
 * types must hold without them.
 */
declare module '@cucumber/gherkin' {
  export interface GherkinDocument {
    readonly feature?: {
      readonly description: string;
      readonly children: readonly {
        readonly scenario?: {
          readonly description: string;
          readonly steps: readonly {
            readonly keyword: string;
            readonly text: string;
            readonly dataTable?: {
              readonly rows: readonly { readonly cells: readonly { readonly value: string }[] }[];
            };
          }[];
        };
      }[];
    };
  }
  export class AstBuilder {
    constructor(newId: () => string);
  }
  export class GherkinClassicTokenMatcher {}
  export class Parser {
    constructor(builder: AstBuilder, matcher: GherkinClassicTokenMatcher);
    parse(source: string): GherkinDocument;
  }
}

declare module '@cucumber/messages' {
  export const IdGenerator: { incrementing(): () => string };
}

declare module 'yaml' {
  export interface Document {
    readonly errors: readonly Error[];
    toJS(): unknown;
  }
  export function parseDocument(source: string): Document;
}

declare module 'langium/grammar' {
  export function createServicesForGrammar(options: { readonly grammar: string }): Promise<{
    readonly parser: { readonly LangiumParser: { parse(source: string): unknown } };
  }>;
}

declare module 'unified' {
  export interface MarkdownNode {
    readonly type: string;
    readonly value?: string;
    readonly ordered?: boolean;
    readonly children?: readonly MarkdownNode[];
  }
  export function unified(): {
    use(plugin: unknown): { parse(source: string): MarkdownNode };
  };
}

declare module 'remark-parse' {
  const plugin: unknown;
  export default plugin;
}
