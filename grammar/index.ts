/** The grammar's public face: text in, tree out. */
export { parse, edit, type TextEdit } from './parse.ts';
export * from './tree.ts';
export { LineKind, type Line } from './line.ts';
export { type Problem, type ProblemCode, type ProblemFix, problemCodes } from './problems.ts';
export * from './vocabulary.ts';
