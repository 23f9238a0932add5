/**
 * What programs may rely on. Its types are its own and name nothing of what is below, so that the inside may change
 * while they stay.
 */
export { type Change, type ChangeClass, compare } from './compare.ts';
export { type Edit, edited } from './edit.ts';
export type { Finding, Fix, Severity } from './finding.ts';
export { type CheckOptions, type DocumentSummary, Library, type LibraryOptions } from './library.ts';
export type { MapEdge, MapNode, MapOptions, PictureOptions, ProcessMap } from './process-map.ts';
export type { Range } from './range.ts';
export { type Rule, type RuleGroup, rules } from './rules.ts';
export type { Missing, PartScore, Score, ScorePart } from './score.ts';
export {
  type DocumentKind,
  formatted,
  type NodeKind,
  type Problem,
  parse,
  type SyntaxNode,
  type SyntaxTree,
} from './syntax-tree.ts';
export { type FieldOrSection, type KindOfDocument, vocabulary } from './vocabulary.ts';
