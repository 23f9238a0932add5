/** The grammar's public face: text in, tree out. */
export { type FormatEdit, format, formatText } from './format.ts';

export { type Line, LineKind } from './line.ts';
export { edit, parse, type TextEdit } from './parse.ts';
export { type Problem, type ProblemCode, type ProblemFix, problemCodes } from './problems.ts';
export * from './tree.ts';
export * from './vocabulary.ts';
