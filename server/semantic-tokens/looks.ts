import type { SemanticTokensLegend } from 'vscode-languageserver';

/** How something is coloured. */
interface Look {
  /** A type that every editor knows. */
  readonly type: string;
  readonly modifiers: readonly string[];
  /** What the same words are to the TextMate grammar: the colour of both is the same. */
  readonly scope: string;
}

/** Everything in a document that has a look of its own, by its name in the language. */
export const looks = {
  kind: look('keyword', 'support.type.kind'),
  title: look('class', 'markup.heading.title', 'declaration'),
  section: look('namespace', 'markup.heading.section'),
  key: look('property', 'entity.name.tag.field'),
  control: look('keyword', 'keyword.control', 'control'),
  word: look('operator', 'keyword.operator.word'),
  role: look('type', 'entity.name.type.role'),
  declaredRole: look('type', 'entity.name.type.role', 'declaration'),
  person: look('interface', 'entity.name.class.person'),
  declaredPerson: look('interface', 'entity.name.class.person', 'declaration'),
  system: look('variable', 'variable.other.constant.system', 'readonly'),
  declaredSystem: look('variable', 'variable.other.constant.system', 'declaration', 'readonly'),
  thing: look('struct', 'entity.name.function.thing', 'declaration'),
  step: look('function', 'entity.name.function.step'),
  declaredStep: look('function', 'entity.name.function.step', 'declaration'),
  /** A reference to a step that is not there. */
  unknownStep: look('function', 'entity.name.function.step', 'unresolved'),
  document: look('class', 'string.other.link.document'),
  variant: look('enumMember', 'variable.other.constant.variant'),
  /** One of the words that a value may be, or that a condition has a meaning of its own for. */
  constant: look('enumMember', 'constant.language', 'defaultLibrary'),
  number: look('number', 'constant.numeric'),
  /** An id, the language of a fence, the rule that a comment silences. */
  name: look('string', 'constant.other'),
  label: look('label', 'markup.bold.term'),
  comment: look('comment', 'comment.line.number-sign'),
  directive: look('macro', 'keyword.other.ignore'),
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof looks;

const all: readonly Look[] = Object.values(looks);

export const legend: SemanticTokensLegend = {
  tokenTypes: [...new Set(all.map(({ type }) => type))],
  tokenModifiers: [...new Set(all.flatMap(({ modifiers }) => modifiers))].sort(),
};

/** The numbers by which the protocol names a look: that of its type, and its modifiers as bits. */
export const numbers = Object.fromEntries(
  Object.entries(looks).map(([name, { type, modifiers }]) => [
    name,
    [typeNumber(type), modifierBits(modifiers)],
  ]),
) as unknown as Readonly<Record<LookName, readonly [type: number, modifiers: number]>>;

/** What package.json says, for colour themes that know TextMate scopes only. */
export const scopesBySelector: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  all.map(({ type, modifiers, scope }) => [[type, ...modifiers].join('.'), [scope]]),
);

function look(type: string, scope: string, ...modifiers: readonly string[]): Look {
  return { type, modifiers, scope: `${scope}.sop` };
}

function typeNumber(type: string): number {
  return legend.tokenTypes.indexOf(type);
}

function modifierBits(modifiers: readonly string[]): number {
  return modifiers.reduce((bits, each) => bits | (1 << legend.tokenModifiers.indexOf(each)), 0);
}
