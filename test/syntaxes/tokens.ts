import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import onig from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';
import { generatedFiles } from '../../scripts/generate-textmate.ts';

const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');

export interface Token {
  readonly text: string;
  /** The innermost scope; the outer ones before it. */
  readonly scopes: readonly string[];
}

export interface PlacedToken extends Token {
  readonly line: number;
  readonly character: number;
}

/** The grammars that the editor would load, with the tokeniser that it would load them into. */
const registry = new textmate.Registry({
  onigLib: readFile(wasm).then(async (bytes) => {
    await onig.loadWASM(bytes);
    return {
      createOnigScanner: (patterns: string[]) => new onig.OnigScanner(patterns),
      createOnigString: (text: string) => new onig.OnigString(text),
    };
  }),
  loadGrammar: async (scope) => grammars[scope] ?? null,
  getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.sop.codeblock'] : undefined),
});

/** Stands in for the editor's own grammar of Markdown, which is no package. */
const markdown = {
  name: 'Markdown',
  scopeName: 'text.html.markdown',
  patterns: [{ match: '\\*.*?\\*', name: 'markup.italic.markdown' }],
};

const grammars: Record<string, IRawGrammar> = {
  'source.sop': read('sop.tmLanguage.json'),
  'markdown.sop.codeblock': read('sop.markdown-injection.json'),
  'text.html.markdown': textmate.parseRawGrammar(JSON.stringify(markdown), 'markdown.json'),
};

/** The text's tokens, blank ones left out. */
export async function tokens(text: string, scope = 'source.sop'): Promise<readonly Token[]> {
  const all = await placedTokens(text, scope);
  return all.map((token) => ({ ...token, text: token.text.trim() })).filter((token) => token.text !== '');
}

/** All tokens of the text, each with its place. */
export async function placedTokens(text: string, scope = 'source.sop'): Promise<readonly PlacedToken[]> {
  const grammar = await load(scope);
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line, number) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => {
      return { line: number, character: startIndex, text: line.slice(startIndex, endIndex), scopes };
    });
  });
}

/** The coloured parts of a text, one a line, as `text ‹scope›`. */
export async function coloured(text: string): Promise<string> {
  const all = await tokens(text);
  return all
    .map((token) => ({ ...token, scope: token.scopes.at(-1) ?? '' }))
    .filter(({ scope }) => !/^(?:source\.sop|meta\.section|punctuation)/.test(scope))
    .map((token) => `${token.text} ‹${token.scope.replace(/\.sop$/, '')}›`)
    .join('\n');
}

async function load(scope: string): Promise<IGrammar> {
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error(`There is no grammar ${scope}`);
  return grammar;
}

function read(file: string): IRawGrammar {
  return textmate.parseRawGrammar(generatedFiles.get(file) ?? '', join('syntaxes', file));
}
