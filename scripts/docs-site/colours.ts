import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ElementContent } from 'hast';
import onig from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import { generatedFiles } from '../generate-textmate.ts';

/** The classes of the site for what the grammar tells apart; of a word the innermost that is here counts. */
const classes: readonly (readonly [scope: string, name: string])[] = [
  ['comment', 'comment'],
  ['support.type.kind', 'kind'],
  ['markup.heading.title', 'title'],
  ['markup.heading.section', 'section'],
  ['entity.name.tag.field', 'key'],
  ['entity.name.type.role', 'role'],
  ['entity.name.function.step', 'step'],
  ['entity.name.class.person', 'person'],
  ['keyword', 'word'],
  ['constant', 'constant'],
];

/** Colours texts of the language as the editor does before the server has answered. */
export async function colourist(): Promise<(text: string) => ElementContent[]> {
  const grammar = await sopGrammar();
  return (text) => {
    let state = textmate.INITIAL;
    return text.split('\n').flatMap((line, number) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      const parts = tokens.map((token) => part(line.slice(token.startIndex, token.endIndex), token.scopes));
      return number === 0 ? parts : [{ type: 'text', value: '\n' } as const, ...parts];
    });
  };
}

function part(value: string, scopes: readonly string[]): ElementContent {
  const text = { type: 'text', value } as const;
  const name = scopes.findLast((scope) => classOf(scope) !== undefined);
  if (name === undefined || value.trim() === '') return text;
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [`sop-${classOf(name)}`] },
    children: [text],
  };
}

function classOf(scope: string): string | undefined {
  return classes.find(([begin]) => scope.startsWith(begin))?.[1];
}

async function sopGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  const registry = new textmate.Registry({
    onigLib: readFile(wasm).then(async (bytes) => {
      await onig.loadWASM(bytes);
      return {
        createOnigScanner: (patterns: string[]) => new onig.OnigScanner(patterns),
        createOnigString: (text: string) => new onig.OnigString(text),
      };
    }),
    loadGrammar: async () =>
      textmate.parseRawGrammar(generatedFiles.get('sop.tmLanguage.json') ?? '', 'sop.tmLanguage.json'),
  });
  const grammar = await registry.loadGrammar('source.sop');
  if (grammar === null) throw new Error('There is no grammar of the language.');
  return grammar;
}
